package matinee.presentation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import matinee.mp4.Silence;
import matinee.mp4.TrackMedia;
import matinee.storage.Slice;
import matinee.storage.StoredObject;

/**
 * A track of sound that goes on in silence where the film goes on without it. The silent samples lie in no file: their numbers
 * follow that of the last one that is sent of the track.
 *
 * @param silence each of them
 * @param count how many there are, at least 1
 */
record ContinuedSound(PresentedSound sound, Silence.Sample silence, int count) implements PresentedTrack {
    /** What is silent for longer is no film. */
    private static final MediaTime LONGEST = MediaTime.ofSeconds(24 * 60 * 60);

    /** Silence is repeated in memory up to so many bytes, and these are sent again and again. */
    private static final int TOGETHER_BYTES = 64 * 1024;

    /**
     * The track as long as the film.
     *
     * @param end of the film
     * @return the track itself, if the film lasts no sample longer, or silence cannot be made
     */
    static PresentedTrack of(PresentedSound sound, MediaTime end) {
        if (!(sound.media().description().silence() instanceof Silence.Sample silence)) {
            return sound;
        }
        MediaTime missing = end.minus(sound.presentationEnd());
        long count = missing.ticksIn(silence.rate()) / silence.frames();
        boolean fits = count > 0 && count <= Integer.MAX_VALUE - sound.end() && !missing.isAfter(LONGEST);
        if (!fits) {
            return sound;
        }
        ContinuedSound continued = new ContinuedSound(sound, silence, (int) count);
        boolean numbers = silence.frames() == 1;
        return numbers && !continued.isUniform() ? sound : continued;
    }

    @Override
    public TrackMedia media() {
        return sound.media();
    }

    @Override
    public long timescale() {
        return sound.timescale();
    }

    @Override
    public int first() {
        return sound.first();
    }

    @Override
    public int end() {
        return sound.end() + count;
    }

    @Override
    public long leadTicks() {
        return sound.leadTicks();
    }

    @Override
    public long decodeTicks(int sample) {
        return sample <= sound.end()
                ? sound.decodeTicks(sample)
                : sound.decodeTicks(sound.end()) + silentTicks(sample - sound.end());
    }

    /** How long so many silent samples last, by what they are decoded to. */
    private long silentTicks(int samples) {
        return new MediaTime((long) samples * silence.frames(), silence.rate()).ticksIn(timescale());
    }

    @Override
    public MediaTime begin() {
        return sound.begin();
    }

    @Override
    public MediaTime presentationEnd() {
        return new MediaTime(sound.presentationEnd().ticks() + silentTicks(count), timescale());
    }

    @Override
    public ContinuedSound earlier(MediaTime time) {
        return new ContinuedSound(sound.earlier(time), silence, count);
    }

    @Override
    public long sizeBytes(int sample) {
        return sample < sound.end() ? sound.sizeBytes(sample) : silence.sizeBytes();
    }

    @Override
    public boolean isUniform(int from, int to) {
        if (to <= sound.end()) {
            return sound.isUniform(from, to);
        }
        return from >= sound.end() ? isEven() : isUniform();
    }

    /** Whether silent samples all last equally long. */
    private boolean isEven() {
        return (long) silence.frames() * timescale() % silence.rate() == 0;
    }

    /** Whether silent samples are in nothing unlike the others. */
    private boolean isUniform() {
        int last = sound.end() - 1;
        return sound.isUniform(last, sound.end())
                && isEven()
                && silence.sizeBytes() == sound.sizeBytes(last)
                && silentTicks(1) == sound.durationTicks(last);
    }

    @Override
    public List<Slice> data(int from, int to, StoredObject object) {
        List<Slice> slices = new ArrayList<>();
        if (from < sound.end()) {
            slices.addAll(sound.data(from, Math.min(to, sound.end()), object));
        }
        addSilence(slices, to - Math.max(from, sound.end()));
        return slices;
    }

    private void addSilence(List<Slice> slices, int samples) {
        int together = Math.min(samples, Math.max(1, TOGETHER_BYTES / silence.sizeBytes()));
        if (together <= 0) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(together * silence.sizeBytes());
        while (bytes.hasRemaining()) {
            bytes.put(silence.bytes());
        }
        Slice repeated = new Slice.Memory(bytes.flip());
        for (int left = samples; left > 0; left -= together) {
            slices.add(left >= together ? repeated : repeated.part(0, (long) left * silence.sizeBytes()));
        }
    }
}
