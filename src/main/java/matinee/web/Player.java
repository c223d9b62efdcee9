package matinee.web;

import java.util.List;

/**
 * The video tag.
 *
 * @param source relative URL of the bytes
 * @param page relative URL of the video's own page, by which its position is remembered
 * @param frameRate frames a second as a decimal number, empty when not known
 */
public record Player(
        String title, String source, Picture poster, String page, String frameRate, List<TextTrack> tracks) {
    public Player {
        tracks = List.copyOf(tracks);
    }

    /**
     * A text track beside the video.
     *
     * @param kind {@code subtitles}, {@code captions} or {@code chapters}
     * @param language BCP 47, empty when not known
     * @param label plain text
     * @param source relative URL of the WebVTT
     */
    public record TextTrack(String kind, String language, String label, String source) {}
}
