package matinee.web;

/**
 * A bare player for the frames of other pages.
 *
 * @param canonical whole URL of the video's own page
 */
public record EmbedPage(PageFrame frame, Player player, String canonical) implements FramedPage {}
