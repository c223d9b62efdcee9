package matinee.mp4;

/**
 * The size of a picture in pixels.
 *
 * @param width 1 to {@link #LARGEST}
 * @param height 1 to {@link #LARGEST}
 */
public record Dimensions(int width, int height) {
    /** What the 16 bits of ISO/IEC 14496-12 §8.3.2 (tkhd) can hold. */
    public static final int LARGEST = 65535;

    public Dimensions {
        if (width < 1 || width > LARGEST || height < 1 || height > LARGEST) {
            throw new IllegalArgumentException("size " + width + " x " + height);
        }
    }
}
