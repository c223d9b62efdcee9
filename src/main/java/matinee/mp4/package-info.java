/**
 * ISO base media files (ISO/IEC 14496-12): MP4, MOV, M4V, M4A, plain and fragmented.
 *
 * <p>{@link matinee.mp4.MovieReader} reads what a file says about itself into a {@link matinee.mp4.Movie}. Boxes are found by
 * their headers and what is not wanted is stepped over, so that the cost does not grow with the length of the film.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>No number found in a file decides how much is allocated, and no file decides how long it is read: boxes, their depth,
 *       the length of the movie box and the time have fixed bounds. A count is held to the bytes left in its box before the
 *       first entry is read; a sum that overflows is a fault of the file.
 *   <li>The headers of the boxes become a tree first, the fields are read from it afterwards, because the order of boxes in a
 *       box is free. Reading in the order of the file was rejected: a sample entry cannot be read before its handler is known.
 *   <li>What makes a film playable is read strictly, and a fault names box, offset and clause. Tags and chapters are
 *       ornaments: broken ones count as absent.
 *   <li>The decoder's own setup wins over the sample entry: channels and sample rate there are often conventional.
 * </ul>
 */
@NullMarked
package matinee.mp4;

import org.jspecify.annotations.NullMarked;
