package matinee.mp4;

/** Where the movie box (moov) lies, seen from the media data (mdat). */
public enum MovieBoxPlacement {
    /** A player knows everything after the first bytes ("fast start"). */
    BEFORE_MEDIA_DATA,
    /** A player fetches the end of the file before it can begin. */
    AFTER_MEDIA_DATA
}
