package matinee.storage;

/** Which symbolic links below the root are followed. The root itself may always be one. */
public enum LinkPolicy {
    /** Those that end inside the root. */
    INSIDE,
    /** None; and no file is ever opened a second time by its path. */
    NONE,
    /** All of them, wherever they end. */
    FOLLOW
}
