package matinee.library;

/** What a subtitle track is for. */
public enum SubtitleKind {
    /** What is said, for those who do not know the language. */
    SUBTITLES,
    /** With the sounds too, for those who cannot hear ({@code sdh}, {@code cc}). */
    CAPTIONS,
    /** Only what is foreign in the original, shown even when subtitles are off. */
    FORCED
}
