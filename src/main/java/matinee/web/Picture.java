package matinee.web;

/**
 * A picture that stands for a video.
 *
 * @param href relative URL
 * @param type media type, such as {@code image/svg+xml}
 */
public record Picture(String href, String type) {}
