package matinee.library;

import matinee.storage.ObjectStat;

/**
 * The text file beside a video. Only its first line is kept in the library: {@link SidecarReader} reads the rest when wanted.
 *
 * @param stat the version of the file that the title was read from
 * @param title its first line; empty when that line is
 */
public record DescriptionFile(VideoPath path, ObjectStat stat, String title) {}
