/**
 * Playlists of HTTP Live Streaming, draft-pantos-hls-rfc8216bis, for films that are complete. Addresses in them are relative.
 */
@NullMarked
package matinee.hls;

import org.jspecify.annotations.NullMarked;
