package matinee.library;

/**
 * A subtitle file beside a video.
 *
 * @param id what tells the tracks of one video apart, for URLs: {@code en}, {@code fr.forced}, {@code en.sdh}, {@code und};
 *     letters, digits, {@code -} and {@code .} only
 * @param language a BCP 47 tag; {@code und} where the name tells none
 * @param label for people, in the language itself where Java knows it: {@code Deutsch}, {@code English (SDH)}
 */
public record SubtitleTrack(
        String id, String language, String label, SubtitleKind kind, SubtitleFormat format, VideoPath path) {}
