/**
 * What HLS and DASH share: which tracks of a film are sent, what of them is presented and when, and where they are cut.
 *
 * <p>A {@link matinee.presentation.Presentation} is planned once for each version of a film and remembered under a bound
 * ({@link matinee.presentation.PresentationCache}); playlists are texts about it, and {@link matinee.presentation.SegmentWriter}
 * makes the boxes of a segment in memory and points at the file for the rest. A time is a number of ticks and its timescale
 * ({@link matinee.presentation.MediaTime}), and nothing is rounded twice.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Each track is sent by itself: players change languages and resolutions, and what one cannot play does not stop the rest.
 *   <li>Pictures are cut at sync samples, in all resolutions at the same ones, and sound to the nearest of its samples: no
 *       rendition drifts from another. The first segment is short, for little is loaded before the film begins.
 *   <li>Composition offsets are never negative; what decoding takes of time at the beginning is a lead, told by one edit in the
 *       initialization section. Offsets below zero need no edit and are allowed, but ffmpeg, and with it mpv and VLC, then shows
 *       the pictures late against the sound. The first pictures decoded a tick apart would need none either, but hls.js takes the
 *       first decode time that it reads for the begin of a segment, and was late by the lead wherever else it began.
 *   <li>Pictures before a cut are sent, as those behind it are predicted from them, and shown for a tick each. Left before time
 *       zero, browsers drop them, and with them all up to the next sync sample.
 *   <li>What is decoded behind the last picture that an edit list shows is not sent. A picture that is shown behind its end, but
 *       decoded before one that is shown, is sent, as that is predicted from it, and players show it for its time when the film
 *       is over: fragments cannot say that a picture is decoded and not shown, and a player that cuts its buffer at the end
 *       of the playlist would lose with it all that needs it.
 *   <li>An edit list that one lead and one delay cannot express is refused: a stream that shows something else than the file is
 *       worse than none.
 *   <li>Sound of AAC without an edit list, of which iTunes' numbers (iTunSMPB) tell the encoder's delay, is presented as if an
 *       edit list said the same.
 *   <li>A film begins when the first of its tracks does. Where sound lasts longer than the pictures, the last picture stays until
 *       it is over: nothing is cut off, all playlists add up to the same, and browsers, which stop where one of their buffers
 *       ends, play on. Where sound ends before the film, it goes on in silence for the same reasons, if it
 *       is AAC or uncompressed: there a silent sample is a few bytes that any decoder of the track takes. In other codecs silence
 *       takes an encoder, and the sound just ends; so it does in a film that grows, and where the file was cut off, as nobody
 *       knows how it went on.
 *   <li>A file that was cut off ends with its last whole group of pictures.
 *   <li>A fragmented file without the index that is written last, and written to in the last half minute, grows: playlists have
 *       no end and leave out the last segment, which may change. Every write changes the file's validator, so that meanwhile
 *       the film is named by its beginning, and still answers to that name when it is over; then new viewers get the name of
 *       the finished file. What has the name of a beginning is not immutable. Previews tell of what there is by then.
 *   <li>Films are read one beside the other only as far as the heap has room for them and for what is remembered; a film that is
 *       larger than that is read alone, and others are forgotten for it. Waiting is better than running out of memory, which
 *       ends more than one request.
 *   <li>Sync samples of AVC and HEVC that are unusually small are looked into: with periodic intra refresh they are none in truth,
 *       and neither independent segments nor previews are promised.
 * </ul>
 */
@NullMarked
package matinee.presentation;

import org.jspecify.annotations.NullMarked;
