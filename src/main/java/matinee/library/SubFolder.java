package matinee.library;

/**
 * A folder as the one above it shows it.
 *
 * @param videos how many are in it and anywhere below, as far as was read
 * @param bytes their lengths together
 */
public record SubFolder(FolderPath path, int videos, long bytes) {}
