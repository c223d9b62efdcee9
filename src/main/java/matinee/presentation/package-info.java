/**
 * What HLS and DASH share: which tracks of a film are sent, what of them is presented and when, and where they are cut.
 */
@NullMarked
package matinee.presentation;

import org.jspecify.annotations.NullMarked;
