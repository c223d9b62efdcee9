package matinee.presentation;

import java.util.List;
import matinee.mp4.EditList;
import matinee.mp4.TrackMedia;

/**
 * What a track's edit list comes to, ISO/IEC 14496-12 §8.6.6 (elst): one part of the media, presented from some time on. Lists
 * that put unlike parts together, or play them at another speed, are refused.
 *
 * @param delay how long nothing is presented at first
 * @param fromTicks composition time at which the part begins, in ticks of the media
 * @param toTicks composition time at which it ends, exclusive; {@link #OPEN} for all there is
 */
record EditedMedia(MediaTime delay, long fromTicks, long toTicks) {
    /** The end of all media. */
    static final long OPEN = Long.MAX_VALUE;

    static EditedMedia of(TrackMedia track, long movieTimescale) throws PackagingException {
        MediaTime delay = new MediaTime(0, movieTimescale);
        List<EditList.Edit> edits = track.edits().edits();
        int next = 0;
        while (next < edits.size() && edits.get(next) instanceof EditList.Empty empty) {
            delay = new MediaTime(Math.addExact(delay.ticks(), empty.durationTicks()), movieTimescale);
            next++;
        }
        if (next == edits.size()) {
            return new EditedMedia(edits.isEmpty() ? delay : MediaTime.ZERO, 0, OPEN);
        }
        long from = 0;
        long to = OPEN;
        for (boolean first = true; next < edits.size(); next++) {
            EditList.Edit edit = edits.get(next);
            if (edit instanceof EditList.Empty) {
                refuseBehind(edits.subList(next, edits.size()));
                break;
            }
            if (!(edit instanceof EditList.Media media)) {
                throw new PackagingException(Refusal.EDITED, "a part at another speed");
            }
            if (first) {
                from = media.mediaTicks();
                first = false;
            } else if (!follows(media.mediaTicks(), to, track.timescale(), movieTimescale)) {
                throw new PackagingException(Refusal.EDITED, "part " + (next + 1) + " does not follow the one before");
            }
            to = media.durationTicks() == 0 ? OPEN : end(media, track.timescale(), movieTimescale);
        }
        return new EditedMedia(delay, from, to);
    }

    private static long end(EditList.Media media, long timescale, long movieTimescale) {
        return Math.addExact(
                media.mediaTicks(), new MediaTime(media.durationTicks(), movieTimescale).ticksIn(timescale));
    }

    /** Within a tick of the movie, in which the length of the part before is told. */
    private static boolean follows(long mediaTicks, long endTicks, long timescale, long movieTimescale) {
        return Math.abs(mediaTicks - endTicks) <= timescale / movieTimescale + 1;
    }

    /** Nothing at the end is no matter; nothing in the middle is. */
    private static void refuseBehind(List<EditList.Edit> rest) throws PackagingException {
        for (EditList.Edit edit : rest) {
            if (!(edit instanceof EditList.Empty)) {
                throw new PackagingException(Refusal.EDITED, "a hole between parts");
            }
        }
    }

    /** Whether a picture of a composition time is shown. */
    boolean shows(long compositionTicks) {
        return compositionTicks >= fromTicks && compositionTicks < toTicks;
    }
}
