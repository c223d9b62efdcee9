package matinee.mp4;

/** What a file can say of itself in words. */
public enum Tag {
    TITLE,
    ARTIST,
    ALBUM,
    /** As the file spells it: a year, or a date of ISO 8601. */
    DATE,
    GENRE,
    DESCRIPTION,
    LONG_DESCRIPTION,
    COMMENT
}
