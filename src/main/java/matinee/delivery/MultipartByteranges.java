package matinee.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import matinee.http.ByteRange;
import matinee.http.MediaType;
import matinee.storage.Content;
import matinee.storage.Slice;

/**
 * Several ranges as one content of the type {@code multipart/byteranges} (RFC 9110 §14.6), its length exact in advance.
 *
 * @param type with the boundary
 */
public record MultipartByteranges(MediaType type, Content content) {
    /** Frames ranges of a content, in their order, by a boundary that nobody can foresee. */
    public static MultipartByteranges of(List<ByteRange> ranges, MediaType partType, Content whole) {
        String boundary = "matinee-" + UUID.randomUUID();
        List<Slice> slices = new ArrayList<>();
        String lineEnd = "";
        for (ByteRange range : ranges) {
            slices.add(text(lineEnd + "--" + boundary + "\r\nContent-Type: " + partType + "\r\nContent-Range: "
                    + range.contentRange(whole.length()) + "\r\n\r\n"));
            slices.addAll(whole.part(range.firstPos(), range.length()).slices());
            lineEnd = "\r\n";
        }
        slices.add(text("\r\n--" + boundary + "--\r\n"));
        return new MultipartByteranges(
                new MediaType("multipart/byteranges; boundary=" + boundary), new Content(slices));
    }

    private static Slice text(String text) {
        return new Slice.Memory(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
