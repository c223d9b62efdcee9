package matinee.web;

import matinee.mp4.Dimensions;
import org.owasp.encoder.Encode;

/**
 * The element by which another page shows a player.
 *
 * @param player whole URL of the bare player
 * @param title of the video, which names the frame to those who do not see it
 */
record EmbedFrame(String player, String title, Dimensions size) {
    /** Of a video whose shape is not known, and of sound. */
    static final Dimensions USUAL = new Dimensions(640, 360);

    String html() {
        return "<iframe src=\"" + Encode.forHtmlAttribute(player) + "\" title=\"" + Encode.forHtmlAttribute(title)
                + "\" width=\"" + size.width() + "\" height=\"" + size.height()
                + "\" allow=\"fullscreen; picture-in-picture; screen-wake-lock\" allowfullscreen loading=\"lazy\"></iframe>";
    }

    /** The largest size of a shape within another; none is enlarged. */
    static Dimensions fitting(Dimensions shape, Dimensions most) {
        double across = (double) most.width() / shape.width();
        double scale = Math.min(1, Math.min(across, (double) most.height() / shape.height()));
        return new Dimensions(
                Math.max(1, Math.toIntExact(Math.round(shape.width() * scale))),
                Math.max(1, Math.toIntExact(Math.round(shape.height() * scale))));
    }
}
