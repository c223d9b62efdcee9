package matinee.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import matinee.library.Details;
import matinee.library.MediaKind;
import matinee.library.Video;
import matinee.mp4.AudioTrack;
import matinee.mp4.Movie;
import matinee.mp4.VideoTrack;
import matinee.presentation.Findings;
import matinee.presentation.Omission;
import matinee.presentation.Refusal;
import matinee.storage.ObjectStat;

/**
 * Which videos have no adaptive stream or play in no usual browser, from what is known already: no file is opened for it. What
 * depends on the browser is no matter of lists; the page of the video tells it.
 *
 * <p>WebM, Matroska and the like have no caveat, although they are not streamed: browsers play them as they are.
 */
record Caveats(Findings findings) {
    /** What browsers play by themselves or with the help of the system below. */
    private static final Set<String> SHOWN =
            Set.of("avc1", "avc3", "hvc1", "hev1", "dvh1", "dvhe", "dva1", "dvav", "av01", "dav1", "vp08", "vp09");

    /** Sound that no browser plays, whatever the system below it has. */
    private static final Set<String> MUTE = Set.of(
            "dtsc", "dtse", "dtsh", "dtsl", "dtsx", "samr", "sawb", "sawp", "QDM2", "QDMC", "Qclp", "MAC3", "MAC6",
            "ima4");

    private static final Set<String> FOREIGN_CONTAINERS = Set.of("avi", "ts", "m2ts");

    private static final Map<Refusal, String> LABELS = Map.of(
            Refusal.UNFINISHED, "Unfinished",
            Refusal.UNKNOWN_FORMAT, "Not a video",
            Refusal.BROKEN, "Broken",
            Refusal.ENCRYPTED, "Encrypted",
            Refusal.NO_TRACKS, "Nothing to play",
            Refusal.MISSING_MEDIA, "Cut off");

    private static final int CODE_LENGTH = 4;

    /** The tag that warns of a video; empty where nothing is known against it. */
    Optional<CardTag> of(Video video, Details details) {
        String extension = video.path().extension();
        if (FOREIGN_CONTAINERS.contains(extension)) {
            return Optional.of(new CardTag(
                    "Download only",
                    "Browsers play no " + extension.toUpperCase(Locale.ROOT)
                            + " files: download it and play it with another program."));
        }
        if (details instanceof Details.Opaque) {
            return Optional.empty();
        }
        Optional<Refusal> refusal = refusal(video, details);
        return refusal.flatMap(Caveats::fault)
                .or(() -> details.movie().flatMap(movie -> coding(video.kind(), movie)))
                .or(() -> refusal.map(Caveats::withoutStream));
    }

    /**
     * Files left out of a film's streams.
     *
     * @param lower those of lower resolutions, as {@link Video#lower} has them
     */
    List<Omission> omissions(Video film, List<Video> lower) {
        List<ObjectStat> versions =
                Stream.concat(Stream.of(film), lower.stream()).map(Video::stat).toList();
        return findings.omissions(film.path().encoded(), versions);
    }

    private Optional<Refusal> refusal(Video video, Details details) {
        if (details instanceof Details.Unreadable unreadable) {
            return Optional.of(Refusal.of(unreadable.kind()));
        }
        return details.movie()
                .flatMap(Refusal::foreseen)
                .or(() -> findings.refusal(video.path().encoded(), video.stat()));
    }

    /** Of a file that plays nowhere. */
    private static Optional<CardTag> fault(Refusal refusal) {
        return Optional.ofNullable(LABELS.get(refusal)).map(label -> new CardTag(label, refusal.sentence()));
    }

    private static CardTag withoutStream(Refusal refusal) {
        return new CardTag("No stream", refusal.sentence() + " It plays as a file.");
    }

    private static Optional<CardTag> coding(MediaKind kind, Movie movie) {
        // A track without a rate is a still: the cover, as a rule.
        List<VideoTrack> pictures = movie.videoTracks().stream()
                .filter(track -> track.frameRate().framesPerSecond().isPresent())
                .toList();
        boolean black = kind == MediaKind.VIDEO
                && !pictures.isEmpty()
                && pictures.stream().noneMatch(track -> SHOWN.contains(code(track.codec())));
        if (black) {
            return Optional.of(new CardTag(
                    "No picture",
                    "Its picture is " + CodecName.of(pictures.get(0).codec()) + ", which most browsers do not show."));
        }
        List<AudioTrack> sounds = movie.audioTracks();
        boolean silent = !sounds.isEmpty() && sounds.stream().allMatch(track -> MUTE.contains(code(track.codec())));
        return silent
                ? Optional.of(new CardTag(
                        "No sound",
                        "Its sound is " + CodecName.of(sounds.get(0).codec()) + ", which browsers do not play."))
                : Optional.empty();
    }

    private static String code(String codec) {
        return codec.length() < CODE_LENGTH ? codec : codec.substring(0, CODE_LENGTH);
    }
}
