package matinee.presentation;

import java.util.Optional;
import matinee.mp4.VideoTrack;

/**
 * One track of a presentation, cut into segments.
 *
 * @param name its name in addresses: small letters, digits and hyphens
 * @param source which file of the presentation holds it, the first being 0
 * @param track what is presented of it
 * @param segments how it is cut
 * @param bitRates of its segments
 * @param pictures what is told of them; empty for sound
 */
public record Rendition(
        String name,
        int source,
        PresentedTrack track,
        TrackSegments segments,
        BitRates bitRates,
        Optional<Pictures> pictures) {
    static Rendition ofPictures(
            String name, int source, PresentedTrack track, TrackSegments segments, SyncPoints points) {
        Pictures pictures = Pictures.of(track, segments, points);
        return new Rendition(name, source, track, segments, BitRates.of(track, segments), Optional.of(pictures));
    }

    static Rendition ofSound(String name, int source, PresentedTrack track, TrackSegments segments) {
        return new Rendition(name, source, track, segments, BitRates.of(track, segments), Optional.empty());
    }

    public boolean isVideo() {
        return track.media().track() instanceof VideoTrack;
    }

    /** RFC 6381, as browsers take it. */
    public String codec() {
        return CodecString.of(track.media());
    }

    /** A codec that makes more of the same pictures. */
    public Optional<SupplementalCodec> supplementalCodec() {
        return codec().startsWith("dv")
                ? Optional.empty()
                : track.media().description().dolbyVision().flatMap(SupplementalCodec::of);
    }

    long heapBytes() {
        return track.samples().heapBytes()
                + segments.heapBytes()
                + pictures.map(told -> told.iFrames().heapBytes()).orElse(0L);
    }
}
