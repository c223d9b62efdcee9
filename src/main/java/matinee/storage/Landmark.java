package matinee.storage;

import java.nio.file.Path;

/**
 * What stood under a path when it was looked at.
 *
 * @param path absolute
 */
record Landmark(Path path, FileStat state) {}
