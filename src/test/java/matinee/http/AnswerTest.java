package matinee.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The representation: 1000 bytes, tag "abc", last modified an hour before the date of the answer. */
class AnswerTest {
    private static final String MODIFIED = "Sun, 22 Nov 2026 11:00:00 GMT";
    private static final String EARLIER = "Sun, 22 Nov 2026 10:59:59 GMT";
    private static final String LATER = "Sun, 22 Nov 2026 11:00:01 GMT";
    private static final Instant DATE = Instant.parse("2026-11-22T12:00:00.5Z");
    private static final Instant LAST_MODIFIED = Instant.parse("2026-11-22T11:00:00.987654321Z");

    @ParameterizedTest
    @DisplayName("RFC 9110 §13.1, §13.2.2: preconditions, and their order")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nothing|Whole",
                // If-Match, §13.1.1: strong comparison
                "If-Match: \"abc\"|Whole",
                "If-Match: *|Whole",
                "If-Match: \"x\", \"abc\"|Whole",
                "If-Match: \"x\"; If-Match: \"abc\"|Whole",
                "If-Match: \"x\"|PreconditionFailed",
                "If-Match: W/\"abc\"|PreconditionFailed",
                "If-Match: \"*\"|PreconditionFailed",
                "If-Match: abc|PreconditionFailed",
                "If-Match: ,|PreconditionFailed",
                // If-Unmodified-Since, §13.1.4: only without If-Match; invalid dates are ignored
                "If-Unmodified-Since: {modified}|Whole",
                "If-Unmodified-Since: {later}|Whole",
                "If-Unmodified-Since: {earlier}|PreconditionFailed",
                "If-Unmodified-Since: yesterday|Whole",
                "If-Match: \"abc\"; If-Unmodified-Since: {earlier}|Whole",
                "If-Match: \"x\"; If-Unmodified-Since: {later}|PreconditionFailed",
                // If-None-Match, §13.1.2: weak comparison
                "If-None-Match: \"abc\"|NotModified",
                "If-None-Match: W/\"abc\"|NotModified",
                "If-None-Match: *|NotModified",
                "If-None-Match: \"a,c\", \"abc\"|NotModified",
                "If-None-Match: \"a\\\", \"abc\"|NotModified",
                "If-None-Match: ,, \"abc\"|NotModified",
                "If-None-Match: \"x\"; If-None-Match: \"abc\"|NotModified",
                "If-None-Match: \"x\"|Whole",
                "If-None-Match: \"*\"|Whole",
                "If-None-Match: \"abc|Whole",
                "If-None-Match: w/\"abc\"|Whole",
                "If-None-Match: \"x\" \"abc\"|Whole",
                // If-Modified-Since, §13.1.3: only without If-None-Match
                "If-Modified-Since: {modified}|NotModified",
                "If-Modified-Since: {later}|NotModified",
                "If-Modified-Since: {earlier}|Whole",
                "If-Modified-Since: Sunday, 22-Nov-26 11:00:00 GMT|NotModified",
                "If-Modified-Since: Sun Nov 22 11:00:00 2026|NotModified",
                "If-Modified-Since: 0|Whole",
                "If-Modified-Since: {modified}; If-Modified-Since: {modified}|Whole",
                "If-None-Match: \"x\"; If-Modified-Since: {later}|Whole",
                // order, §13.2.2
                "If-Match: \"x\"; If-None-Match: \"abc\"|PreconditionFailed",
                "If-Match: \"abc\"; If-None-Match: \"abc\"|NotModified",
                "If-None-Match: \"abc\"; Range: bytes=5000-|NotModified",
                "If-Match: \"x\"; Range: bytes=5000-|PreconditionFailed",
                "Range: bytes=5000-|NotSatisfiable",
                "Range: bytes=0-1|Part",
                "Range: bytes=0-1,5-6|Parts",
                "Range: bytes=0-1; Range: bytes=5-6|Whole",
                "Range: lines=0-1|Whole",
                "If-None-Match: \"x\"; Range: bytes=0-1|Part",
                // If-Range, §13.1.5: strong comparison, exactly the date
                "Range: bytes=0-1; If-Range: \"abc\"|Part",
                "Range: bytes=0-1; If-Range: W/\"abc\"|Whole",
                "Range: bytes=0-1; If-Range: \"x\"|Whole",
                "Range: bytes=0-1; If-Range: abc|Whole",
                "Range: bytes=0-1; If-Range: *|Whole",
                "Range: bytes=0-1; If-Range: \"abc\", \"x\"|Whole",
                "Range: bytes=0-1; If-Range: {modified}|Part",
                "Range: bytes=0-1; If-Range: {later}|Whole",
                "Range: bytes=0-1; If-Range: {earlier}|Whole",
                "Range: bytes=5000-; If-Range: \"x\"|Whole",
                "If-Range: \"x\"|Whole"
            })
    void getIsAnsweredBy(String request, String answer) {
        assertEquals(answer, answer(RequestHead.Method.GET, request, DATE));
    }

    @ParameterizedTest
    @DisplayName("RFC 9110 §14.2: Range means nothing on HEAD; the preconditions do")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Range: bytes=0-1|Whole",
                "Range: bytes=5000-|Whole",
                "If-None-Match: \"abc\"|NotModified",
                "If-Match: \"x\"|PreconditionFailed"
            })
    void headIsAnsweredBy(String request, String answer) {
        assertEquals(answer, answer(RequestHead.Method.HEAD, request, DATE));
    }

    @Test
    @DisplayName("RFC 9110 §8.8.2.2: a date within the second before the answer is a weak validator")
    void freshDateIsNoStrongValidator() {
        String request = "Range: bytes=0-1; If-Range: {modified}";
        assertEquals("Whole", answer(RequestHead.Method.GET, request, LAST_MODIFIED));
        assertEquals("Part", answer(RequestHead.Method.GET, request, LAST_MODIFIED.plusSeconds(1)));
    }

    @Test
    @DisplayName("RFC 9110 §8.8.2.1: Last-Modified is never after Date")
    void lastModifiedInTheFutureBecomesTheDate() {
        Validators validators = new Validators(EntityTag.strong("abc"), DATE.plusSeconds(99), DATE);
        assertEquals(validators.date(), validators.lastModified());
        assertFalse(validators.lastModifiedIsStrong());
        assertTrue(validators(DATE).lastModifiedIsStrong());
    }

    @ParameterizedTest
    @DisplayName("RFC 9110 §15.3.7, §15.4.5, §15.5.17: the fields of each answer")
    @CsvSource(
            delimiter = '|',
            value = {
                "whole|200|Date Content-Type Content-Length Accept-Ranges ETag Last-Modified Cache-Control Vary Content-Disposition",
                "part|206|Date Content-Type Content-Length Content-Range Accept-Ranges ETag Last-Modified Cache-Control Vary Content-Disposition",
                "parts|206|Date Content-Type Content-Length Accept-Ranges ETag Last-Modified Cache-Control Vary Content-Disposition",
                "notModified|304|Date ETag Cache-Control Vary",
                "preconditionFailed|412|Date Content-Type Content-Length Cache-Control",
                "notSatisfiable|416|Date Content-Type Content-Length Cache-Control Content-Range Accept-Ranges"
            })
    void fieldsOfTheAnswer(String answer, int status, String names) {
        SelectedRepresentation film = representation(DATE);
        ResponseHead head = switch (answer) {
            case "whole" -> ResponseHead.ofWhole(film);
            case "part" -> ResponseHead.ofPart(film, new ByteRange(2, 5));
            case "parts" -> ResponseHead.ofParts(film, new MediaType("multipart/byteranges; boundary=b"), 300);
            case "notModified" -> ResponseHead.ofNotModified(film);
            case "preconditionFailed" -> ResponseHead.ofPreconditionFailed(film, 7);
            default -> ResponseHead.ofNotSatisfiable(film, 7);
        };
        assertEquals(status, head.status());
        assertEquals(
                List.of(names.split(" ")),
                head.fields().stream().map(Field::name).toList());
    }

    @Test
    void contentRangeNamesPositionsAndCompleteLength() {
        SelectedRepresentation film = representation(DATE);
        ResponseHead part = ResponseHead.ofPart(film, new ByteRange(2, 5));
        assertEquals("bytes 2-5/1000", part.value("Content-Range").orElseThrow());
        assertEquals("4", part.value("content-length").orElseThrow());
        assertEquals(
                "bytes */1000",
                ResponseHead.ofNotSatisfiable(film, 7).value("Content-Range").orElseThrow());
    }

    private static String answer(RequestHead.Method method, String request, Instant date) {
        TreeMap<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : List.of(request.split("; ", -1))) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                String value = line.substring(colon + 2)
                        .replace("{modified}", MODIFIED)
                        .replace("{earlier}", EARLIER)
                        .replace("{later}", LATER);
                fields.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                        .add(value);
            }
        }
        RequestHead head = new RequestHead(method, name -> fields.getOrDefault(name, List.of()));
        return Answer.to(head, representation(date), new RangePolicy(16, 0))
                .getClass()
                .getSimpleName();
    }

    private static SelectedRepresentation representation(Instant date) {
        return new SelectedRepresentation(
                1000,
                new MediaType("video/mp4"),
                validators(date),
                SelectedRepresentation.REVALIDATE,
                List.of(new Field("Vary", "Origin")),
                List.of(new Field("Content-Disposition", "attachment")));
    }

    private static Validators validators(Instant date) {
        return new Validators(EntityTag.strong("abc"), LAST_MODIFIED, date);
    }
}
