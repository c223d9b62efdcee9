package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/||[]|FOLDER",
                "/video||[video]|FILE",
                "/video/||[video]|FOLDER",
                "/video/a%20b.mp4||[video, a b.mp4]|FILE",
                "/%76ideo/x||[video, x]|FILE",
                "/films/|/films|[]|FOLDER",
                "/films/video|/films|[video]|FILE",
                "/a/b/video/x|/a/b|[video, x]|FILE",
                "/%66ilms/video|/films|[video]|FILE",
                "/video;a=b/x.mp4;jsessionid=1||[video, x.mp4]|FILE",
                "/video/a%3Bb.mp4||[video, a;b.mp4]|FILE"
            })
    void segmentsBelowTheContext(String uri, String context, String segments, RequestPath.Ending ending) {
        RequestPath path =
                RequestPath.parse(uri, context == null ? "" : context).orElseThrow();
        assertEquals(segments, path.segments().toString());
        assertEquals(ending, path.ending());
    }

    @ParameterizedTest
    @CsvSource({
        "//",
        "/video//x",
        "//video",
        "/video/../x",
        "/video/%2e%2E/x",
        "/./video",
        "/video/%2e",
        "/video/a%2Fb",
        "/video/a%5cb",
        "/video/%",
        "/video/%4",
        "/video/%zz",
        "/video/%00",
        "/video/%0a",
        "/video/%c0%ae",
        "/video/%ed%a0%80",
        "video",
        "*",
        "''"
    })
    void malformedPathIsRefused(String uri) {
        assertTrue(RequestPath.parse(uri, "").isEmpty());
    }
}
