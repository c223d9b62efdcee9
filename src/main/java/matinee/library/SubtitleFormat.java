package matinee.library;

/** How a subtitle file is written. */
public enum SubtitleFormat {
    /** WebVTT. */
    VTT,
    /** SubRip. */
    SRT
}
