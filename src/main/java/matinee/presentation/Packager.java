package matinee.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import matinee.mp4.AudioTrack;
import matinee.mp4.Movie;
import matinee.mp4.MovieMedia;
import matinee.mp4.TrackMedia;
import matinee.mp4.VideoTrack;

/** Plans how a film is presented and cut. */
final class Packager {
    /** Pictures of these kinds, alone in their track, are the cover and not the film. */
    private static final Set<String> STILLS = Set.of("jpeg", "mjpg", "png ", "tiff", "gif ");

    /** A group of pictures that is longer cannot be sought in and is too much to load at once. */
    private static final MediaTime LONGEST_GROUP = MediaTime.ofSeconds(60);

    private final MovieMedia movie;
    private final List<Optional<MovieMedia>> lower;
    private final MediaTime aimed;
    private final Extent extent;

    /** How much of a film is presented. */
    enum Extent {
        WHOLE,
        /** What stays as it is whatever is written behind it. */
        SETTLED
    }

    /**
     * @param lower files with the same film in lower resolutions, of which the pictures alone are wanted; empty for one that
     *     cannot be read
     */
    Packager(MovieMedia movie, List<Optional<MovieMedia>> lower, MediaTime aimed, Extent extent) {
        this.movie = movie;
        this.lower = List.copyOf(lower);
        this.aimed = aimed;
        this.extent = extent;
    }

    Presentation present(String fingerprint) throws PackagingException {
        Optional<PresentedPictures> pictures = pictures();
        List<PresentedSound> sounds = sounds();
        if (pictures.isEmpty() && sounds.isEmpty()) {
            throw new PackagingException(Refusal.NO_TRACKS, "");
        }
        MediaTime origin = origin(pictures, sounds);
        List<TextRendition> texts = EmbeddedText.of(movie, origin);
        MediaTime end = MediaTime.ZERO;
        if (pictures.isPresent()) {
            refuseEndless(pictures.get());
        }
        List<PresentedSound> shifted = new ArrayList<>();
        for (PresentedSound sound : sounds) {
            refuseEndless(sound);
            shifted.add(sound.earlier(origin));
            end = MediaTime.max(end, shifted.get(shifted.size() - 1).presentationEnd());
        }
        if (pictures.isEmpty()) {
            refuseMoment(end);
            SegmentPlan plan = presented(SegmentPlan.of(end, aimed), end);
            Renditions renditions =
                    bounded(new Renditions(List.of(), renditions(continued(shifted, end), plan), texts, List.of()));
            return new Presentation(
                    fingerprint, end(plan, end), renditions, Presentation.Decodability.INDEPENDENT, new Growth.None());
        }
        return present(fingerprint, pictures.get().earlier(origin), shifted, end)
                .with(texts);
    }

    private Presentation present(
            String fingerprint, PresentedPictures pictures, List<PresentedSound> sounds, MediaTime soundEnd)
            throws PackagingException {
        PictureSet set = set(pictures);
        MediaTime end = extent == Extent.WHOLE && isWhole(pictures.media())
                ? MediaTime.max(pictures.presentationEnd(), soundEnd)
                : pictures.presentationEnd();
        refuseMoment(end);
        set.holdUntil(end);
        List<PresentedTrack> ending =
                isWhole(pictures.media()) ? continued(sounds, end) : clipped(sounds, pictures.presentationEnd());
        SegmentPlan plan = presented(SegmentPlan.at(set.cuts(), end, aimed), reached(pictures, sounds));
        List<Rendition> versions = set.renditions(plan, this::shown);
        refuseLongGroups(versions.get(0).segments(), pictures.presentationEnd());
        SegmentPlan soundPlan = extent == Extent.WHOLE ? plan.withSoundCut(aimed) : plan.withSettledSoundCut(aimed);
        Renditions renditions =
                bounded(new Renditions(versions, renditions(ending, soundPlan), List.of(), set.omissions()));
        return new Presentation(fingerprint, end(plan, end), renditions, set.decodability(), new Growth.None());
    }

    /** Some files give every sample a duration of zero. */
    private static void refuseMoment(MediaTime end) throws PackagingException {
        if (!end.isAfter(MediaTime.ZERO)) {
            throw new PackagingException(Refusal.NO_TRACKS, "it lasts no time");
        }
    }

    private static Renditions bounded(Renditions renditions) throws PackagingException {
        for (Rendition rendition : renditions.pictures()) {
            SegmentBounds.check(rendition);
        }
        for (Rendition rendition : renditions.sounds()) {
            SegmentBounds.check(rendition);
        }
        return renditions;
    }

    private static List<PresentedTrack> clipped(List<PresentedSound> sounds, MediaTime end) {
        return sounds.stream().<PresentedTrack>map(sound -> sound.until(end)).toList();
    }

    /** Sound of which more may come, or of which the end is lost, ends as it does. */
    private List<PresentedTrack> continued(List<PresentedSound> sounds, MediaTime end) {
        List<PresentedTrack> continued = new ArrayList<>();
        for (PresentedSound sound : sounds) {
            boolean ended = extent == Extent.WHOLE && isWhole(sound.media());
            continued.add(ended ? ContinuedSound.of(sound, end) : sound);
        }
        return continued;
    }

    private SegmentPlan presented(SegmentPlan plan, MediaTime reached) throws PackagingException {
        return extent == Extent.WHOLE
                ? plan
                : plan.settled(reached)
                        .orElseThrow(() -> new PackagingException(Refusal.UNSTABLE, "no segment of it is settled yet"));
    }

    /** The last segment of a plan for a film that grows may change. */
    private TrackSegments shown(TrackSegments planned) {
        return extent == Extent.WHOLE ? planned : planned.withoutLast();
    }

    private MediaTime end(SegmentPlan plan, MediaTime end) {
        return extent == Extent.WHOLE ? end : plan.boundaries().get(plan.count() - 1);
    }

    /** How far all tracks reach. */
    private static MediaTime reached(PresentedPictures pictures, List<PresentedSound> sounds) {
        MediaTime reached = pictures.presentationEnd();
        for (PresentedSound sound : sounds) {
            reached = sound.presentationEnd().isBefore(reached) ? sound.presentationEnd() : reached;
        }
        return reached;
    }

    private PictureSet set(PresentedPictures highest) {
        PictureSet set = new PictureSet(highest);
        for (int i = 0; i < lower.size(); i++) {
            Optional<PresentedPictures> pictures = lower.get(i).flatMap(this::pictures);
            if (pictures.isPresent()) {
                set.add(i + 1, pictures.get());
            } else {
                set.omit(i + 1);
            }
        }
        return set;
    }

    private Optional<PresentedPictures> pictures(MovieMedia file) {
        try {
            return new Packager(file, List.of(), aimed, extent).pictures();
        } catch (PackagingException refused) {
            return Optional.empty();
        }
    }

    /** Of what a file says of its length, its header alone was judged by now. */
    private static void refuseEndless(PresentedTrack track) throws PackagingException {
        MediaTime longest = MediaTime.ofSeconds(Movie.LONGEST.toSeconds());
        if (track.presentationEnd().isAfter(longest)) {
            throw new PackagingException(
                    Refusal.BROKEN, "a track of " + track.presentationEnd().roundedSeconds() + " s");
        }
    }

    private static boolean isWhole(TrackMedia media) {
        return media.samples().completeCount() == media.samples().count();
    }

    /** The film begins when the first of its tracks does. */
    private static MediaTime origin(Optional<PresentedPictures> pictures, List<PresentedSound> sounds) {
        List<MediaTime> begins = new ArrayList<>();
        pictures.ifPresent(track -> begins.add(track.begin()));
        sounds.forEach(track -> begins.add(track.begin()));
        MediaTime origin = begins.get(0);
        for (MediaTime begin : begins) {
            origin = begin.isBefore(origin) ? begin : origin;
        }
        return origin;
    }

    private Optional<PresentedPictures> pictures() throws PackagingException {
        Optional<TrackMedia> found = Optional.empty();
        for (TrackMedia track : movie.tracks()) {
            boolean film =
                    track.track() instanceof VideoTrack && track.samples().count() > 0 && !isCover(track);
            boolean better = found.isEmpty()
                    || (found.get().presence() == TrackMedia.Presence.DISABLED
                            && track.presence() == TrackMedia.Presence.ENABLED);
            if (film && better) {
                found = Optional.of(track);
            }
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        refuse(found.get());
        return Optional.of(PresentedPictures.of(found.get(), EditedMedia.of(found.get(), movie.timescale())));
    }

    private static boolean isCover(TrackMedia track) {
        return STILLS.contains(track.description().code()) && track.samples().count() <= 1;
    }

    /** The enabled ones first, in the order of the file. */
    private List<PresentedSound> sounds() throws PackagingException {
        List<PresentedSound> sounds = new ArrayList<>();
        for (TrackMedia.Presence presence : TrackMedia.Presence.values()) {
            for (TrackMedia track : movie.tracks()) {
                if (track.track() instanceof AudioTrack
                        && track.samples().count() > 0
                        && track.presence() == presence) {
                    refuse(track);
                    sounds.add(PresentedSound.of(track, EditedMedia.of(track, movie.timescale())));
                }
            }
        }
        sounds.removeIf(Packager::isMoment);
        return sounds;
    }

    /** Some files give their sound a clock so fast that all of it is over at once. */
    private static boolean isMoment(PresentedTrack track) {
        return track.presentationEnd().minus(track.begin()).isBefore(SegmentPlan.BRIEFEST);
    }

    private static void refuse(TrackMedia track) throws PackagingException {
        if (Refusal.isEncrypted(track.description().code())) {
            throw new PackagingException(Refusal.ENCRYPTED, "");
        }
        if (track.samples().descriptions().size() > 1) {
            throw new PackagingException(
                    Refusal.CHANGING_DESCRIPTION, "track " + track.track().id());
        }
    }

    /** @param end when the last picture is over; what it is held beyond that does not count */
    private static void refuseLongGroups(TrackSegments segments, MediaTime end) throws PackagingException {
        for (int i = 0; i < segments.count(); i++) {
            boolean several = segments.firstSample(i + 1) - segments.firstSample(i) > 1;
            MediaTime shown = segments.begin(i + 1).isAfter(end) ? end : segments.begin(i + 1);
            MediaTime length = shown.minus(segments.begin(i));
            if (several && length.isAfter(LONGEST_GROUP)) {
                throw new PackagingException(Refusal.FEW_SYNC_SAMPLES, "none for " + length.roundedSeconds() + " s");
            }
        }
    }

    private List<Rendition> renditions(List<PresentedTrack> sounds, SegmentPlan plan) {
        List<Rendition> renditions = new ArrayList<>();
        for (PresentedTrack sound : sounds) {
            TrackSegments planned = SoundCut.segments(sound, plan);
            boolean begun = extent == Extent.WHOLE || planned.count() > 1;
            if (begun) {
                String name = "audio-" + sound.media().track().id();
                renditions.add(Rendition.ofSound(name, 0, sound, shown(planned)));
            }
        }
        return renditions;
    }
}
