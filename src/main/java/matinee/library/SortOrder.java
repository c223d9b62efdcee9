package matinee.library;

/** The orders a list of videos can be shown in. */
public enum SortOrder {
    /** What fits the words of a search best; by name where nothing is searched for. */
    BEST,
    /** By name in natural order: {@code Episode 2} before {@code Episode 10}. */
    NAME,
    /** Last modified first. */
    NEWEST,
    /** By duration; those whose duration is not known come last. */
    LONGEST,
    /** Most bytes first. */
    LARGEST
}
