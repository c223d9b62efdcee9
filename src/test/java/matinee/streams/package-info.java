/**
 * What viewers of streams get, judged by independent programs: ffmpeg makes files of every awkward kind, the packed program
 * serves them, and ffmpeg decodes both the file and its stream. Pictures and sound must be the same, at the same times.
 *
 * <p>Outside CI these tests are left out where ffmpeg is not installed.
 */
@NullMarked
package matinee.streams;

import org.jspecify.annotations.NullMarked;
