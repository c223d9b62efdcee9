package matinee.library;

/** What a listed file mainly holds, told by its extension. */
public enum MediaKind {
    VIDEO,
    AUDIO
}
