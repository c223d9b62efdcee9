package matinee.hls;

import matinee.presentation.MediaTime;
import matinee.presentation.Presentation;

/** One segment of text as long as the film, whose target duration may be longer than that of the pictures. */
public record TextPlaylist(Presentation presentation) {
    private static final int DECIMALS = 6;

    /** The playlist in UTF-8. */
    public String text() {
        MediaTime duration = presentation.duration();
        return "#EXTM3U\n#EXT-X-VERSION:"
                + MediaPlaylist.VERSION
                + "\n#EXT-X-TARGETDURATION:"
                + Math.max(1, duration.roundedSeconds())
                + "\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:"
                + duration.seconds(DECIMALS)
                + ",\n0.vtt\n#EXT-X-ENDLIST\n";
    }
}
