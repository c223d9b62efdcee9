package matinee.presentation;

import java.util.Arrays;
import matinee.mp4.SampleTable;
import matinee.mp4.TrackMedia;

/**
 * A track of pictures as it is presented. No picture is decoded after it is shown: what that takes of time at the beginning is a
 * lead, of which the initialization section tells. Pictures before a cut, from which those behind it are predicted, are shown
 * for a tick each: a picture that browsers are told to show before time zero is lost to them, and with it all up to the next
 * sync sample.
 */
final class PresentedPictures implements PresentedTrack {
    /** Pictures before a cut are together gone after one part of a second in so many. */
    private static final long PREROLL_PER_SECOND = 1000;

    private static final int MOST_PREROLL = 1000;
    private static final long LARGEST_TIMESCALE = 0xFFFF_FFFFL;

    /** The last picture's duration is a number of 32 bits. */
    private static final long LONGEST_HELD_TICKS = 0xF000_0000L;

    /**
     * Which samples are sent.
     *
     * @param first in decoding order, a sync sample
     * @param end behind the last in decoding order
     * @param firstShown the first in decoding order that is no preroll
     * @param last the one that is shown last
     */
    private record Span(int first, int end, int firstShown, int last) {}

    /**
     * From times of the media to those of the streams, a lead not counted.
     *
     * @param scale ticks of the streams for one of the media
     * @param shownTicks added to a scaled composition time
     * @param decodedTicks added to a scaled decode time
     * @param beginTicks when the first picture is shown
     * @param heldTicks how much longer the last picture is shown than the file says
     */
    private record Clock(long scale, long shownTicks, long decodedTicks, long beginTicks, long heldTicks) {}

    private final TrackMedia media;
    private final EditedMedia edited;
    private final Span span;
    private final Clock clock;

    /** Composition times of the preroll, ascending. */
    private final long[] preroll;

    private final long leadTicks;

    private PresentedPictures(TrackMedia media, EditedMedia edited, Span span, Clock clock, long[] preroll) {
        this.media = media;
        this.edited = edited;
        this.span = span;
        this.clock = clock;
        this.preroll = preroll;
        this.leadTicks = Math.max(0, -unledDecodeTicks(span.first));
    }

    static PresentedPictures of(TrackMedia media, EditedMedia edited) throws PackagingException {
        SampleTable samples = media.samples();
        Span span = span(samples, edited, complete(samples));
        long[] preroll = preroll(samples, edited, span);
        long most = Math.max(1, LARGEST_TIMESCALE / media.timescale());
        long scale = Math.min(most, preroll.length * PREROLL_PER_SECOND / media.timescale() + 1);
        long delay = edited.delay().ticksIn(media.timescale() * scale);
        long shown = delay - Math.multiplyExact(edited.fromTicks(), scale);
        long begin = preroll.length > 0 ? delay : earliest(samples, edited, span) * scale + shown;
        long decoded = shown + smallestOffset(samples, span) * scale;
        Clock clock = new Clock(scale, shown, decoded, begin, 0);
        PresentedPictures pictures = new PresentedPictures(media, edited, span, clock, preroll);
        return pictures.decodedEarlier(pictures.mostDecodedLate());
    }

    /** By how much a picture before the cut would be decoded after it is shown. */
    private long mostDecodedLate() {
        long most = 0;
        int until = Math.min(span.end, span.firstShown + MOST_PREROLL);
        for (int sample = span.first; preroll.length > 0 && sample < until; sample++) {
            most = Math.max(most, decodeTicks(sample) - compositionTicks(sample));
        }
        return most;
    }

    private PresentedPictures decodedEarlier(long ticks) {
        return with(new Clock(
                clock.scale, clock.shownTicks, clock.decodedTicks - ticks, clock.beginTicks, clock.heldTicks));
    }

    private static int smallestOffset(SampleTable samples, Span span) {
        int smallest = Integer.MAX_VALUE;
        for (int sample = span.first; sample < span.end; sample++) {
            smallest = Math.min(smallest, samples.compositionOffsetTicks(sample));
        }
        return smallest;
    }

    /** Of a file that was cut off, the last group of pictures is not whole. */
    private static int complete(SampleTable samples) {
        int complete = samples.completeCount();
        if (complete == samples.count()) {
            return complete;
        }
        int lastGroup = samples.syncUpTo(complete).orElse(complete);
        return lastGroup > samples.syncFrom(0) ? lastGroup : complete;
    }

    private static Span span(SampleTable samples, EditedMedia edited, int complete) throws PackagingException {
        int begin = samples.syncFrom(0) < complete ? samples.syncFrom(0) : 0;
        int firstShown = -1;
        int end = 0;
        int last = 0;
        long lastTicks = Long.MIN_VALUE;
        long decoded = samples.decodeTicks(begin);
        for (int sample = begin; sample < complete; sample++) {
            long ticks = decoded + samples.compositionOffsetTicks(sample);
            decoded += samples.durationTicks(sample);
            if (edited.shows(ticks)) {
                firstShown = firstShown < 0 ? sample : firstShown;
                end = sample + 1;
                last = ticks > lastTicks ? sample : last;
                lastTicks = Math.max(ticks, lastTicks);
            }
        }
        if (firstShown < 0) {
            boolean cut = complete == begin;
            throw new PackagingException(
                    Refusal.MISSING_MEDIA,
                    cut ? "the file ends before its first picture" : "no picture lies within the edit list");
        }
        return new Span(decodedFrom(samples, edited, firstShown, begin), end, firstShown, last);
    }

    /** Where decoding begins: pictures shown before their sync sample are predicted from the group before as well. */
    private static int decodedFrom(SampleTable samples, EditedMedia edited, int firstShown, int begin) {
        int sync = samples.syncUpTo(firstShown).orElse(begin);
        int nextSync = samples.syncFrom(sync + 1);
        for (int sample = sync + 1; sample < nextSync; sample++) {
            long ticks = samples.compositionTicks(sample);
            if (ticks < samples.compositionTicks(sync) && edited.shows(ticks)) {
                return samples.syncUpTo(sync - 1).orElse(sync);
            }
        }
        return sync;
    }

    private static long[] preroll(SampleTable samples, EditedMedia edited, Span span) throws PackagingException {
        long[] ticks = new long[MOST_PREROLL];
        int count = 0;
        for (int sample = span.first; sample < span.end; sample++) {
            boolean shown = samples.compositionTicks(sample) >= edited.fromTicks();
            if (shown && sample > span.firstShown + MOST_PREROLL) {
                break; // What is decoded so much later is not shown earlier.
            }
            if (!shown && count == MOST_PREROLL) {
                throw new PackagingException(Refusal.EDITED, "more than " + MOST_PREROLL + " pictures before the cut");
            }
            if (!shown) {
                ticks[count] = samples.compositionTicks(sample);
                count++;
            }
        }
        long[] ascending = Arrays.copyOf(ticks, count);
        Arrays.sort(ascending);
        return ascending;
    }

    private static long earliest(SampleTable samples, EditedMedia edited, Span span) {
        long earliest = Long.MAX_VALUE;
        int until = Math.min(span.end, span.firstShown + MOST_PREROLL);
        for (int sample = span.firstShown; sample < until; sample++) {
            long ticks = samples.compositionTicks(sample);
            if (edited.shows(ticks)) {
                earliest = Math.min(earliest, ticks);
            }
        }
        return earliest;
    }

    @Override
    public TrackMedia media() {
        return media;
    }

    @Override
    public long timescale() {
        return media.timescale() * clock.scale;
    }

    @Override
    public int first() {
        return span.first;
    }

    @Override
    public int end() {
        return span.end;
    }

    /** So that the first sample is decoded at zero at the earliest. */
    @Override
    public long leadTicks() {
        return leadTicks;
    }

    @Override
    public long decodeTicks(int sample) {
        return unledDecodeTicks(sample) + leadTicks + (sample == span.end ? clock.heldTicks : 0);
    }

    private long unledDecodeTicks(int sample) {
        int before = Math.max(0, span.firstShown - sample);
        return samples().decodeTicks(Math.max(sample, span.firstShown)) * clock.scale + clock.decodedTicks - before;
    }

    @Override
    public long compositionTicks(int sample) {
        return shownTicks(sample) + leadTicks;
    }

    @Override
    public long compositionOffsetTicks(int sample) {
        return compositionTicks(sample) - decodeTicks(sample);
    }

    private long shownTicks(int sample) {
        long ticks = samples().compositionTicks(sample);
        if (ticks < edited.fromTicks()) {
            int found = Arrays.binarySearch(preroll, ticks);
            return clock.beginTicks + (found < 0 ? -found - 1 : found);
        }
        return Math.max(clock.beginTicks + preroll.length, ticks * clock.scale + clock.shownTicks);
    }

    @Override
    public boolean isSync(int sample) {
        return sample == span.first || samples().isSync(sample);
    }

    @Override
    public MediaTime begin() {
        return new MediaTime(clock.beginTicks, timescale());
    }

    @Override
    public MediaTime presentationEnd() {
        long end = shownTicks(span.last) + samples().durationTicks(span.last) * clock.scale;
        return new MediaTime(end + clock.heldTicks, timescale());
    }

    @Override
    public PresentedPictures earlier(MediaTime time) {
        long ticks = time.ticksIn(timescale());
        return with(new Clock(
                clock.scale,
                clock.shownTicks - ticks,
                clock.decodedTicks - ticks,
                clock.beginTicks - ticks,
                clock.heldTicks));
    }

    /** The same, the last picture of which stays until a time: nothing is shortened. */
    PresentedPictures heldUntil(MediaTime time) {
        long ticks = time.ticksIn(timescale()) - presentationEnd().ticks();
        long held =
                Math.max(0, Math.min(ticks, LONGEST_HELD_TICKS - samples().durationTicks(span.end - 1) * clock.scale));
        return with(new Clock(clock.scale, clock.shownTicks, clock.decodedTicks, clock.beginTicks, held));
    }

    private PresentedPictures with(Clock other) {
        return new PresentedPictures(media, edited, span, other, preroll);
    }
}
