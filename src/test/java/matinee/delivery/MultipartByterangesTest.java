package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import matinee.http.ByteRange;
import matinee.http.MediaType;
import matinee.storage.Content;
import matinee.storage.Slice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MultipartByterangesTest {
    private static final List<ByteRange> RANGES = List.of(new ByteRange(8, 9), new ByteRange(0, 0));

    @Test
    @DisplayName("RFC 9110 §14.6: each part with its type and range, framed by the boundary, in the order asked")
    void framesThePartsToTheByte() {
        MultipartByteranges parts = parts();
        String boundary = parts.type().value().substring("multipart/byteranges; boundary=".length());
        String expected = "--" + boundary + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes 8-9/10\r\n\r\n89\r\n--"
                + boundary + "\r\nContent-Type: video/mp4\r\nContent-Range: bytes 0-0/10\r\n\r\n0\r\n--" + boundary
                + "--\r\n";
        assertEquals(expected, text(parts.content()));
        assertEquals(expected.length(), parts.content().length());
    }

    @Test
    void boundaryIsNewEachTime() {
        assertNotEquals(parts().type(), parts().type());
    }

    private static MultipartByteranges parts() {
        return MultipartByteranges.of(RANGES, new MediaType("video/mp4"), Content.of("0123456789"));
    }

    private static String text(Content content) {
        return content.slices().stream()
                .map(Slice.Memory.class::cast)
                .map(slice -> StandardCharsets.US_ASCII.decode(slice.bytes()).toString())
                .collect(Collectors.joining());
    }
}
