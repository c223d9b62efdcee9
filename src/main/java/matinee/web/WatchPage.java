package matinee.web;

import java.util.List;

/**
 * One video and what belongs to it.
 *
 * @param theatre {@code theatre} when the viewer wants the wide stage, else empty: a class of the document
 * @param upNext the videos that follow in the same folder
 * @param sharing what it tells those who link to it
 */
public record WatchPage(
        PageFrame frame,
        String theatre,
        Player player,
        About about,
        List<Chapter> chapters,
        List<VideoCard> upNext,
        Sharing sharing)
        implements FramedPage {
    public WatchPage {
        chapters = List.copyOf(chapters);
        upNext = List.copyOf(upNext);
    }

    /**
     * What is known of the video.
     *
     * @param folder the folder it lies in
     * @param facts such as {@code 1080p H.264} and {@code 612 MB}
     * @param description plain text, empty for none
     * @param download relative URL that saves the file
     */
    public record About(
            String title, Link folder, TimeText added, List<String> facts, String description, String download) {
        public About {
            facts = List.copyOf(facts);
        }
    }

    /**
     * A named position.
     *
     * @param seconds from the start
     * @param href relative URL that starts there
     */
    public record Chapter(String title, TimeText position, long seconds, String href) {}
}
