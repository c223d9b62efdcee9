package matinee.config;

/** Which links in the library are served. */
public enum SymlinkMode {
    /** Those whose target lies in the library. */
    INSIDE,
    /** None, and no road to the socket opens a file again by its path. */
    NONE,
    /** All. */
    FOLLOW
}
