package matinee.config;

/** What the validators of a file are made of. */
public enum ValidatorMode {
    /** Size, modification and status change time in nanoseconds, and identity of the file. */
    STRICT,
    /** Size and modification time: the same on copies of a library on several machines. */
    PORTABLE
}
