package matinee.mp4;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says about itself in its movie box, ISO/IEC 14496-12 §8.2.1 (moov).
 *
 * @param duration length of the presentation after edit lists, never negative, at most {@link #LONGEST}; zero when the file
 *     states none
 * @param placement where the movie box lies
 * @param tracks video, audio and text tracks in the order of the file; tracks of other kinds (time codes, hints, data) and
 *     tracks that only hold chapters are left out
 * @param tags what the file says of itself in words; no value is blank
 * @param chapters ascending by start
 * @param covers the one that programs show first
 */
public record Movie(
        Duration duration,
        MovieBoxPlacement placement,
        List<Track> tracks,
        Map<Tag, String> tags,
        List<Chapter> chapters,
        List<CoverPicture> covers) {
    /** No film is longer; a file that says so is broken. */
    public static final Duration LONGEST = Duration.ofDays(3660);

    public Movie {
        if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("duration " + duration);
        }
        tracks = List.copyOf(tracks);
        tags = Map.copyOf(tags);
        chapters = List.copyOf(chapters);
        covers = List.copyOf(covers);
    }

    /** The video tracks, the one that players show first. */
    public List<VideoTrack> videoTracks() {
        return tracksOf(VideoTrack.class);
    }

    /** The audio tracks, the one that players play first. */
    public List<AudioTrack> audioTracks() {
        return tracksOf(AudioTrack.class);
    }

    /** The embedded subtitles and captions. */
    public List<TextTrack> textTracks() {
        return tracksOf(TextTrack.class);
    }

    /** The title that the file gives itself. */
    public Optional<String> title() {
        return Optional.ofNullable(tags.get(Tag.TITLE));
    }

    /** The longest kind of description that the file gives itself. */
    public Optional<String> description() {
        return Optional.ofNullable(tags.get(Tag.LONG_DESCRIPTION))
                .or(() -> Optional.ofNullable(tags.get(Tag.DESCRIPTION)))
                .or(() -> Optional.ofNullable(tags.get(Tag.COMMENT)));
    }

    private <T extends Track> List<T> tracksOf(Class<T> kind) {
        return tracks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
