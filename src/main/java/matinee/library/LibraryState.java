package matinee.library;

/** How far a snapshot of the library can be relied on. */
public enum LibraryState {
    /** The first scan is on its way: what is there is right, more may come. */
    SCANNING,
    /** Everything was read at least once. */
    COMPLETE,
    /** The store cannot be reached; what was known last is kept. */
    UNAVAILABLE
}
