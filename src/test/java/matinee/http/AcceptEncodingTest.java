package matinee.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 9110 §12.5.3 (Accept-Encoding)")
class AcceptEncodingTest {
    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "gzip, deflate, br | true",
                "GZIP | true",
                "x-gzip | true",
                "br;q=1.0, gzip;q=0.2 | true",
                "gzip;q=0 | false",
                "gzip;q=0.000 | false",
                "gzip ; Q=0.001 | true",
                "* | true",
                "*;q=0 | false",
                "gzip;q=0, * | false",
                "*;q=0, gzip | true",
                "br | false",
                "identity | false",
                "gzip;q=2 | false",
                "gzip;q=banana | false",
                "',' | false"
            })
    void gzipIsSentToWhoTakesIt(String field, boolean accepted) {
        assertEquals(
                accepted,
                AcceptEncoding.acceptsGzip(name -> name.equals("Accept-Encoding") ? List.of(field) : List.of()));
    }

    @Test
    void withoutTheFieldNothingIsCoded() {
        assertEquals(false, AcceptEncoding.acceptsGzip(name -> List.of()));
    }
}
