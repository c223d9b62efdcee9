package matinee.hls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 8216bis §3.1.4: a segment of WebVTT tells of its clock in its header")
class TextSegmentTest {
    private static final String MAP = "X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            WEBVTT                                          | WEBVTT/MAP/
            WEBVTT/                                         | WEBVTT/MAP/
            WEBVTT - a film//a/00:01.000 --> 00:02.000/b/   | WEBVTT - a film/MAP//a/00:01.000 --> 00:02.000/b/
            WEBVTT/Language: en//00:01.000 --> 00:02.000/b  | WEBVTT/MAP/Language: en//00:01.000 --> 00:02.000/b/
            WEBVTT/X-TIMESTAMP-MAP=LOCAL:0,MPEGTS:9//NOTE x | WEBVTT/MAP//NOTE x/
            """)
    void theMapStandsBehindTheSignatureAndThereIsOne(String given, String expected) {
        assertEquals(expected.replace("MAP", MAP).replace('/', '\n'), TextSegment.text(given.replace('/', '\n')));
    }
}
