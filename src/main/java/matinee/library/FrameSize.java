package matinee.library;

/** The size at which a video is shown, in pixels. */
public record FrameSize(int width, int height) {
    public FrameSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(width + "x" + height);
        }
    }
}
