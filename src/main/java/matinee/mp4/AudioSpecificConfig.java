package matinee.mp4;

import java.nio.ByteBuffer;

/** The setup of an MPEG-4 audio decoder, ISO/IEC 14496-3 §1.6.2.1. */
final class AudioSpecificConfig {
    private static final int ESCAPE = 31;
    private static final int EXPLICIT_RATE = 15;
    private static final int LOW_COMPLEXITY = 2;
    private static final int SPECTRAL_BAND_REPLICATION = 5;
    private static final int PARAMETRIC_STEREO = 29;

    /** ISO/IEC 14496-3 §4.4.1 (frameLengthFlag): numbers of each channel in an access unit. */
    private static final int FRAMES = 1024;

    private static final int SHORTER_FRAMES = 960;

    /** ISO/IEC 14496-3 table 1.18; the reserved ones are zero. */
    private static final int[] RATES = {
        96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350, 0, 0
    };

    /** ISO/IEC 14496-3 table 1.19; zero where the stream itself tells, or reserved. */
    private static final int[] CHANNELS = {0, 1, 2, 3, 4, 5, 6, 8, 0, 0, 0, 7, 8, 0, 8, 0};

    private AudioSpecificConfig() {}

    /** RFC 6381 §3.3: the audio object type in decimal after the object type. */
    static AudioFormat format(String codec, BitFields bits) throws Mp4Exception {
        int audioObjectType = audioObjectType(bits);
        int rate = rate(bits);
        int channels = CHANNELS[bits.next(4)];
        if (audioObjectType == SPECTRAL_BAND_REPLICATION || audioObjectType == PARAMETRIC_STEREO) {
            rate = rate(bits);
        }
        if (audioObjectType == PARAMETRIC_STEREO && channels == 1) {
            channels = 2;
        }
        return new AudioFormat(codec + "." + audioObjectType, channels, rate);
    }

    /** ISO/IEC 14496-3 §4.4.1 (GASpecificConfig): what is replicated or told of stereo adds nothing to silence. */
    static Silence silence(BitFields bits) throws Mp4Exception {
        int audioObjectType = audioObjectType(bits);
        int coreRate = rate(bits);
        int channelConfiguration = bits.next(4);
        if (audioObjectType == SPECTRAL_BAND_REPLICATION || audioObjectType == PARAMETRIC_STEREO) {
            rate(bits);
            audioObjectType = audioObjectType(bits);
        }
        boolean known = audioObjectType == LOW_COMPLEXITY && SilentBlock.isKnown(channelConfiguration) && coreRate > 0;
        if (!known) {
            return new Silence.Unknown();
        }
        int frames = bits.next(1) == 0 ? FRAMES : SHORTER_FRAMES;
        return new Silence.Sample(ByteBuffer.wrap(SilentBlock.of(channelConfiguration)), frames, coreRate);
    }

    private static int audioObjectType(BitFields bits) throws Mp4Exception {
        int type = bits.next(5);
        return type == ESCAPE ? 32 + bits.next(6) : type;
    }

    private static int rate(BitFields bits) throws Mp4Exception {
        int index = bits.next(4);
        return index == EXPLICIT_RATE ? bits.next(24) : RATES[index];
    }
}
