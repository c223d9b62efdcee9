package matinee.mp4;

/**
 * What an audio sample entry comes to.
 *
 * @param codec as {@link Track#codec}
 * @param channels zero when not stated
 * @param sampleRate hertz, zero when not stated
 */
record AudioFormat(String codec, int channels, int sampleRate) {
    AudioFormat {
        if (channels < 0 || sampleRate < 0) {
            throw new IllegalArgumentException(channels + " channels at " + sampleRate + " Hz");
        }
    }

    /** The same, with these where nothing is stated. */
    AudioFormat or(int otherChannels, int otherRate) {
        return new AudioFormat(codec, channels > 0 ? channels : otherChannels, sampleRate > 0 ? sampleRate : otherRate);
    }
}
