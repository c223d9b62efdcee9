package matinee.hls;

import matinee.presentation.IFrames;
import matinee.presentation.Presentation;
import matinee.presentation.Rendition;

/** Pictures of a rendition that can be decoded alone, about one a second, for trick play and previews, RFC 8216bis §4.4.3.6. */
public record IFramePlaylist(Presentation presentation, Rendition rendition) {
    private static final int DECIMALS = 6;

    /** The playlist in UTF-8. */
    public String text() {
        IFrames frames = IFrames.of(rendition);
        StringBuilder text = new StringBuilder(256 + frames.count() * 32)
                .append("#EXTM3U\n#EXT-X-VERSION:")
                .append(MediaPlaylist.VERSION)
                .append("\n#EXT-X-TARGETDURATION:")
                .append(frames.targetDurationSeconds())
                .append("\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-I-FRAMES-ONLY\n")
                .append("#EXT-X-MAP:URI=\"init.mp4\"\n");
        Durations durations = new Durations(DECIMALS);
        for (int frame = 0; frame < frames.count(); frame++) {
            text.append("#EXTINF:")
                    .append(durations.next(frames.end(frame)))
                    .append(",\ni/")
                    .append(frame)
                    .append(".m4s\n");
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }
}
