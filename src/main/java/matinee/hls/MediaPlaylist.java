package matinee.hls;

import matinee.presentation.Presentation;
import matinee.presentation.Rendition;
import matinee.presentation.TrackSegments;

/** The segments of one rendition, RFC 8216bis §4.4.3; of a film that grows, those that there are by now, without an end. */
public record MediaPlaylist(Presentation presentation, Rendition rendition) {
    static final int VERSION = 7;
    private static final int DECIMALS = 6;

    /** The playlist in UTF-8. */
    public String text() {
        TrackSegments segments = rendition.segments();
        StringBuilder text = new StringBuilder(64 + segments.count() * 32)
                .append("#EXTM3U\n#EXT-X-VERSION:")
                .append(VERSION)
                .append("\n#EXT-X-TARGETDURATION:")
                .append(presentation.targetDurationSeconds())
                .append("\n#EXT-X-PLAYLIST-TYPE:")
                .append(presentation.isGrowing() ? "EVENT" : "VOD")
                .append("\n#EXT-X-MEDIA-SEQUENCE:0\n");
        if (presentation.decodability() == Presentation.Decodability.INDEPENDENT) {
            text.append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        }
        text.append("#EXT-X-MAP:URI=\"init.mp4\"\n");
        Durations durations = new Durations(DECIMALS);
        for (int segment = 0; segment < segments.count(); segment++) {
            text.append("#EXTINF:")
                    .append(durations.next(segments.begin(segment + 1)))
                    .append(",\n")
                    .append(segment)
                    .append(".m4s\n");
        }
        return text.append(presentation.isGrowing() ? "" : "#EXT-X-ENDLIST\n").toString();
    }
}
