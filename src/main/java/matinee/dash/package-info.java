/**
 * The media presentation description of MPEG-DASH, ISO/IEC 23009-1, for films that are complete: one period, explicit segment
 * timelines, over the same segments that HLS has. Addresses in it are relative.
 */
@NullMarked
package matinee.dash;

import org.jspecify.annotations.NullMarked;
