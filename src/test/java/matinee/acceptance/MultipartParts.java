package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a {@code multipart/byteranges} answer (RFC 9110 §14.6, RFC 2046 §5.1.1), taken apart byte by byte. */
record MultipartParts(List<Part> parts) {
    /**
     * One part.
     *
     * @param header its field lines
     * @param content its bytes, one for each character
     */
    record Part(List<String> header, String content) {
        String the(String name) {
            List<String> values = header.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
            assertEquals(1, values.size(), () -> name + " in " + header);
            return values.get(0);
        }
    }

    private static final Pattern TYPE =
            Pattern.compile("multipart/byteranges; ?boundary=\"?([0-9A-Za-z'()+_,./:=?-]{1,70})\"?");

    static MultipartParts of(RawAnswer answer) {
        assertEquals(206, answer.status(), answer::toString);
        assertEquals(Optional.empty(), answer.value("Content-Range"));
        assertEquals("bytes", answer.the("Accept-Ranges"));
        assertEquals(Integer.toString(answer.body().length), answer.the("Content-Length"));
        Matcher type = TYPE.matcher(answer.the("Content-Type"));
        assertTrue(type.matches(), () -> answer.the("Content-Type"));
        return new MultipartParts(split(new String(answer.body(), StandardCharsets.ISO_8859_1), type.group(1)));
    }

    private static List<Part> split(String body, String boundary) {
        String delimiter = "\r\n--" + boundary;
        String text = body.startsWith("--" + boundary) ? "\r\n" + body : body;
        String end = delimiter + "--";
        assertTrue(text.startsWith(delimiter + "\r\n"), "nothing may stand before the first delimiter");
        assertTrue(text.endsWith(end) || text.endsWith(end + "\r\n"), "the close delimiter is the end");
        String inner = text.substring(delimiter.length(), text.lastIndexOf(end));
        List<Part> parts = new ArrayList<>();
        for (String part : inner.split(Pattern.quote(delimiter), -1)) {
            assertTrue(part.startsWith("\r\n"), "a delimiter ends its line");
            int blank = part.indexOf("\r\n\r\n");
            assertTrue(blank > 0, "a blank line ends the header of a part");
            parts.add(new Part(List.of(part.substring(2, blank).split("\r\n", -1)), part.substring(blank + 4)));
        }
        return parts;
    }

    /** Fails unless these are the ranges of the film, in this order. */
    void assertAre(Film film, int completeLength, List<String> ranges) {
        assertEquals(
                ranges.stream()
                        .map(range -> "bytes " + range + "/" + completeLength)
                        .toList(),
                parts.stream().map(part -> part.the("Content-Range")).toList());
        for (int i = 0; i < ranges.size(); i++) {
            String[] ends = ranges.get(i).split("-", -1);
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[1]);
            assertEquals("video/mp4", parts.get(i).the("Content-Type"));
            assertArrayEquals(
                    film.bytes(first, last - first + 1), parts.get(i).content().getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
