package matinee.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
import matinee.words.Words;

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

    /** Of files that play nowhere. */
    static final Set<Refusal> FAULTS = EnumSet.of(
            Refusal.UNFINISHED,
            Refusal.UNKNOWN_FORMAT,
            Refusal.BROKEN,
            Refusal.ENCRYPTED,
            Refusal.NO_TRACKS,
            Refusal.MISSING_MEDIA);

    private static final int CODE_LENGTH = 4;

    /** The tag that warns of a video; empty where nothing is known against it. */
    Optional<CardTag> of(Video video, Details details, Words words) {
        String extension = video.path().extension();
        if (FOREIGN_CONTAINERS.contains(extension)) {
            return Optional.of(warning("download-only", extension.toUpperCase(Locale.ROOT), words));
        }
        if (details instanceof Details.Opaque) {
            return Optional.empty();
        }
        Optional<Refusal> refusal = refusal(video, details);
        return refusal.filter(FAULTS::contains)
                .map(fault -> new CardTag(words.say("caveat." + fault.code()), sentence(fault, words)))
                .or(() -> details.movie().flatMap(movie -> coding(video.kind(), movie, words)))
                .or(() -> refusal.map(reason -> warning("no-stream", sentence(reason, words), words)));
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

    private static String sentence(Refusal refusal, Words words) {
        return words.say("refusal." + refusal.code());
    }

    private static CardTag warning(String caveat, String of, Words words) {
        String key = "caveat." + caveat;
        return new CardTag(words.say(key), words.say(key + ".reason", of));
    }

    private static Optional<CardTag> coding(MediaKind kind, Movie movie, Words words) {
        // A track without a rate is a still: the cover, as a rule.
        List<VideoTrack> pictures = movie.videoTracks().stream()
                .filter(track -> track.frameRate().framesPerSecond().isPresent())
                .toList();
        boolean black = kind == MediaKind.VIDEO
                && !pictures.isEmpty()
                && pictures.stream().noneMatch(track -> SHOWN.contains(code(track.codec())));
        if (black) {
            return Optional.of(
                    warning("no-picture", CodecName.of(pictures.get(0).codec()), words));
        }
        List<AudioTrack> sounds = movie.audioTracks();
        boolean silent = !sounds.isEmpty() && sounds.stream().allMatch(track -> MUTE.contains(code(track.codec())));
        return silent
                ? Optional.of(warning("no-sound", CodecName.of(sounds.get(0).codec()), words))
                : Optional.empty();
    }

    private static String code(String codec) {
        return codec.length() < CODE_LENGTH ? codec : codec.substring(0, CODE_LENGTH);
    }
}
