/**
 * The media presentation description of MPEG-DASH, ISO/IEC 23009-1, one period, explicit segment timelines, over the same
 * segments that HLS has. Addresses in it are relative.
 *
 * <p>Of a film that grows the description is dynamic until it is over. Its clock begins so long before the film was last written
 * to as the film was then: by it every segment that is told of is available, and none is told of that is not. Players that reckon
 * by that clock, and not by the last segment told, are kept far enough from its end by the suggested delay. They set theirs by the
 * {@code Date} of the description's own answer: an element with the time itself would make each answer another one.
 */
@NullMarked
package matinee.dash;

import org.jspecify.annotations.NullMarked;
