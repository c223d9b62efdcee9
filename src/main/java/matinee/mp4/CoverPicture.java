package matinee.mp4;

/**
 * A picture that a file brings along as its cover: a run of its bytes.
 *
 * @param offsetBytes where it begins in the file
 * @param lengthBytes more than zero
 * @param form by which it is coded
 */
public record CoverPicture(long offsetBytes, long lengthBytes, Form form) {
    /** The codings that browsers and tagging programs share. */
    public enum Form {
        JPEG,
        PNG
    }

    public CoverPicture {
        if (offsetBytes < 0 || lengthBytes <= 0) {
            throw new IllegalArgumentException(lengthBytes + " bytes from " + offsetBytes);
        }
    }
}
