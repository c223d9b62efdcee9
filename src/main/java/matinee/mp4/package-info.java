/**
 * ISO base media files (ISO/IEC 14496-12), read with bounds: no number found in a file decides how much is allocated.
 */
@NullMarked
package matinee.mp4;

import org.jspecify.annotations.NullMarked;
