package matinee.storage;

/** What tells two versions of a file apart. */
public enum IdentityPolicy {
    /** Length, modification time, change time and inode: no replacement goes unseen, not even {@code cp -p}. */
    STRICT,
    /** Length and modification time: the same on copies of a folder on several machines. */
    PORTABLE
}
