package matinee.presentation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import matinee.mp4.PictureRefresh;
import matinee.mp4.TrackMedia;

/** The pictures of a film in one resolution or several, which are cut where all of them can be. For one thread. */
final class PictureSet {
    /** Files with fewer places to cut in common are not offered together. */
    private static final MediaTime LONGEST_GAP = MediaTime.ofSeconds(10);

    private static final MediaTime MOST_UNLIKE = MediaTime.ofSeconds(1);

    /** One resolution. */
    private record Version(int source, PresentedPictures pictures, SyncPoints points) {}

    private final MediaTime tolerance;
    private final List<Version> versions = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();

    /** When all versions have a sync sample. */
    private List<MediaTime> cuts;

    PictureSet(PresentedPictures highest) {
        Version first = new Version(0, highest, SyncPoints.of(highest));
        versions.add(first);
        tolerance = tolerance(highest);
        cuts = first.points.times();
    }

    /** Adds a lower resolution of another file, the first picture of which is shown with the highest's; or notes why not. */
    void add(int source, PresentedPictures lower) {
        PresentedPictures highest = versions.get(0).pictures;
        PresentedPictures aligned = lower.earlier(lower.begin().minus(highest.begin()));
        SyncPoints points = SyncPoints.of(aligned);
        List<MediaTime> common = common(points);
        Optional<Omission.Reason> misfit = misfit(aligned, common);
        if (misfit.isPresent()) {
            omissions.add(new Omission(source, misfit.get()));
        } else {
            versions.add(new Version(source, aligned, points));
            cuts = common;
        }
    }

    void omit(int source) {
        omissions.add(new Omission(source, Omission.Reason.UNREADABLE));
    }

    private Optional<Omission.Reason> misfit(PresentedPictures lower, List<MediaTime> common) {
        PresentedPictures highest = versions.get(0).pictures;
        if (!coding(lower.media()).equals(coding(highest.media()))) {
            return Optional.of(Omission.Reason.UNLIKE_CODING);
        }
        MediaTime end = highest.presentationEnd();
        MediaTime longer = lower.presentationEnd().minus(end);
        if (longer.isAfter(MOST_UNLIKE) || MediaTime.ZERO.minus(MOST_UNLIKE).isAfter(longer)) {
            return Optional.of(Omission.Reason.UNLIKE_DURATION);
        }
        boolean begins = !common.isEmpty() && common.get(0).equals(cuts.get(0));
        MediaTime most = MediaTime.max(LONGEST_GAP, longestGap(cuts, end));
        return begins && !longestGap(common, end).isAfter(most)
                ? Optional.empty()
                : Optional.of(Omission.Reason.FEW_COMMON_SYNC_SAMPLES);
    }

    /** What a decoder must not see change midway. */
    private static String coding(TrackMedia media) {
        String code = media.description().streamCode();
        String family = switch (code) {
            case "avc1", "avc3" -> "avc";
            case "hvc1", "hev1" -> "hevc";
            default -> code;
        };
        return family + " " + VideoRange.of(media.description());
    }

    /** Those of the cuts at which, within half a picture's time, another version has a sync sample too. */
    private List<MediaTime> common(SyncPoints points) {
        int[] places = new int[cuts.size()];
        int count = 0;
        int point = 0;
        for (int place = 0; place < places.length; place++) {
            MediaTime cut = cuts.get(place);
            point = pointFrom(points, point, cut);
            boolean near = point < points.count() && !points.time(point).isAfter(cut.plus(tolerance));
            if (near) {
                places[count] = place;
                count++;
            }
        }
        return new ChosenTimes(cuts, Arrays.copyOf(places, count));
    }

    /** The first point, from one on, that is not before a cut. */
    private int pointFrom(SyncPoints points, int from, MediaTime cut) {
        MediaTime earliest = cut.minus(tolerance);
        int point = from;
        while (point < points.count() && points.time(point).isBefore(earliest)) {
            point++;
        }
        return point;
    }

    /** Half a picture of the highest. */
    private static MediaTime tolerance(PresentedPictures highest) {
        MediaTime length = highest.presentationEnd().minus(highest.begin());
        return new MediaTime(length.ticks() / (highest.end() - highest.first()) / 2, length.timescale());
    }

    private static MediaTime longestGap(List<MediaTime> cuts, MediaTime end) {
        MediaTime before = cuts.isEmpty() ? MediaTime.ZERO : cuts.get(0);
        MediaTime longest = MediaTime.ZERO;
        for (MediaTime cut : cuts) {
            longest = MediaTime.max(longest, cut.minus(before));
            before = cut;
        }
        return MediaTime.max(longest, end.minus(before));
    }

    /** Lets the last picture of each version stay until a time. */
    void holdUntil(MediaTime end) {
        versions.replaceAll(version -> new Version(version.source, version.pictures.heldUntil(end), version.points));
    }

    /** When all versions can be cut, ascending. */
    List<MediaTime> cuts() {
        return cuts;
    }

    List<Omission> omissions() {
        return omissions;
    }

    Presentation.Decodability decodability() {
        if (versions.stream().anyMatch(version -> version.pictures.media().refresh() == PictureRefresh.GRADUAL)) {
            return Presentation.Decodability.GRADUAL_REFRESH;
        }
        return versions.stream().anyMatch(version -> version.points.haveLeadingPictures())
                ? Presentation.Decodability.LEADING_PICTURES
                : Presentation.Decodability.INDEPENDENT;
    }

    /**
     * A rendition of each version, the highest first.
     *
     * @param shown which of the planned segments are offered
     */
    List<Rendition> renditions(SegmentPlan plan, UnaryOperator<TrackSegments> shown) {
        List<Rendition> renditions = new ArrayList<>();
        for (Version version : versions) {
            String track = "video-" + version.pictures.media().track().id();
            String name = version.source == 0 ? track : track + "-" + version.source;
            TrackSegments segments = shown.apply(segments(version, plan));
            renditions.add(Rendition.ofPictures(name, version.source, version.pictures, segments, version.points));
        }
        return renditions;
    }

    /** Each by its own clock: a segment begins when its first picture is shown. */
    private TrackSegments segments(Version version, SegmentPlan plan) {
        int[] samples = new int[plan.count() + 1];
        long[] ticks = new long[plan.count() + 1];
        samples[0] = version.pictures.first();
        int point = 0;
        for (int i = 1; i < plan.count(); i++) {
            point = pointFrom(version.points, point, plan.boundaries().get(i));
            samples[i] = version.points.sample(point);
            ticks[i] = version.points.time(point).ticks();
        }
        samples[plan.count()] = version.pictures.end();
        ticks[plan.count()] = version.pictures.presentationEnd().ticks();
        return new TrackSegments(version.pictures.timescale(), samples, ticks);
    }
}
