package matinee.presentation;

import java.util.Map;
import matinee.mp4.SampleTable;
import matinee.mp4.TrackMedia;

/**
 * A track of sound as it is presented. What its edit list cuts off at the beginning, an encoder's delay for one, is still sent,
 * as decoders need it to settle, and the initialization section says that it is not to be heard.
 */
final class PresentedSound implements PresentedTrack {
    /**
     * Samples that decoders need before the first that is to be heard right, by code of the sample entry. Opus asks for 80 ms, RFC
     * 7845 §4.6, and differs audibly for none and measurably for half a second.
     */
    private static final Map<String, Integer> PREROLL =
            Map.of("mp4a", 2, "Opus", 25, "ac-3", 1, "ec-3", 1, ".mp3", 2, "ms\0U", 2);

    private final TrackMedia media;
    private final int first;
    private final int end;
    private final long shiftTicks;
    private final long leadTicks;

    /**
     * @param end behind the last sample that is sent
     * @param shiftTicks what is added to the time of the media to have the time at which it is heard
     */
    private PresentedSound(TrackMedia media, int first, int end, long shiftTicks) {
        this.media = media;
        this.first = first;
        this.end = end;
        this.shiftTicks = shiftTicks;
        this.leadTicks = Math.max(0, -(media.samples().decodeTicks(first) + shiftTicks));
    }

    static PresentedSound of(TrackMedia media, EditedMedia edited) throws PackagingException {
        SampleTable samples = media.samples();
        int available = samples.completeCount();
        int from = firstHeard(samples, edited.fromTicks());
        int first = Math.max(0, from - PREROLL.getOrDefault(media.description().code(), 0));
        int end = edited.toTicks() == EditedMedia.OPEN ? available : samples.decodedFrom(edited.toTicks());
        end = Math.min(end, available);
        if (end <= from) {
            throw new PackagingException(
                    Refusal.MISSING_MEDIA, "track " + media.track().id());
        }
        return new PresentedSound(media, first, end, edited.delay().ticksIn(media.timescale()) - edited.fromTicks());
    }

    /** The sample that is heard at a time. */
    private static int firstHeard(SampleTable samples, long ticks) {
        int sample = samples.decodedFrom(ticks);
        boolean underWay = sample > 0 && (sample == samples.count() || samples.decodeTicks(sample) > ticks);
        return underWay && samples.decodeTicks(sample) > ticks ? sample - 1 : sample;
    }

    @Override
    public TrackMedia media() {
        return media;
    }

    @Override
    public int first() {
        return first;
    }

    @Override
    public int end() {
        return end;
    }

    @Override
    public long timescale() {
        return media.timescale();
    }

    @Override
    public long leadTicks() {
        return leadTicks;
    }

    @Override
    public long decodeTicks(int sample) {
        return samples().decodeTicks(sample) + shiftTicks + leadTicks;
    }

    @Override
    public MediaTime begin() {
        return new MediaTime(Math.max(0, samples().decodeTicks(first) + shiftTicks), timescale());
    }

    @Override
    public MediaTime presentationEnd() {
        return new MediaTime(samples().decodeTicks(end) + shiftTicks, timescale());
    }

    @Override
    public PresentedSound earlier(MediaTime time) {
        return new PresentedSound(media, first, end, shiftTicks - time.ticksIn(timescale()));
    }

    /** The same, ending with the sample that is heard at a time. */
    PresentedSound until(MediaTime time) {
        long mediaTicks = time.ticksIn(timescale()) - shiftTicks;
        return new PresentedSound(
                media, first, Math.max(first + 1, Math.min(end, samples().decodedFrom(mediaTicks))), shiftTicks);
    }
}
