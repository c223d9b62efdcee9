package matinee.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeHeaderTest {
    @ParameterizedTest
    @DisplayName("RFC 9110 §14.1.2: int-range, suffix-range, lists with empty elements and spaces")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bytes=0-0|FromTo[firstPos=0, lastPos=0]",
                "bytes=0-499|FromTo[firstPos=0, lastPos=499]",
                "bytes=500-|From[firstPos=500]",
                "bytes=-500|Suffix[suffixLength=500]",
                "bytes=-0|Suffix[suffixLength=0]",
                "Bytes=1-2|FromTo[firstPos=1, lastPos=2]",
                "BYTES=1-2|FromTo[firstPos=1, lastPos=2]",
                "bytes=007-08|FromTo[firstPos=7, lastPos=8]",
                "bytes=0-0,-1|FromTo[firstPos=0, lastPos=0];Suffix[suffixLength=1]",
                "bytes= 0-0 , 2-3|FromTo[firstPos=0, lastPos=0];FromTo[firstPos=2, lastPos=3]",
                "bytes=,,0-0,, ,1-|FromTo[firstPos=0, lastPos=0];From[firstPos=1]",
                "bytes=0-99999999999999999999|FromTo[firstPos=0, lastPos=9223372036854775807]",
                "bytes=99999999999999999999-|From[firstPos=9223372036854775807]",
                "bytes=-99999999999999999999|Suffix[suffixLength=9223372036854775807]",
                "bytes=9223372036854775807-9223372036854775808|"
                        + "FromTo[firstPos=9223372036854775807, lastPos=9223372036854775807]"
            })
    void validRangeSetIsReadInOrder(String value, String specs) {
        List<String> read = RangeHeader.parse(value).orElseThrow().specs().stream()
                .map(Object::toString)
                .toList();
        assertEquals(List.of(specs.split(";")), read);
    }

    @ParameterizedTest
    @DisplayName("RFC 9110 §14.2: an invalid ranges-specifier or another unit is ignored")
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes= ",
                "bytes=,",
                "bytes=-",
                "bytes=--1",
                "bytes=1",
                "bytes=a-b",
                "bytes=1-a",
                "bytes=2-1",
                "bytes=0-0,2-1",
                "bytes=+1-2",
                "bytes=1-+2",
                "bytes=1 -2",
                "bytes=1- 2",
                "bytes =1-2",
                "bytes:1-2",
                "items=0-1",
                "bytes=0-0;1-2",
                "bytes=0x0-0x1",
                "bytes=1-2-3",
                "bytes=\u0661-\u0662",
                "bytes=0-1, bytes=2-3",
                "bytes=1.0-2",
                "bytes=-1-",
                "seconds=1-2",
                "bytes=\u00a00-1",
                "none"
            })
    void invalidRangeIsIgnored(String value) {
        assertTrue(RangeHeader.parse(value).isEmpty());
    }

    @Test
    void fieldOfFourKibibytesIsReadAndALongerOneIgnored() {
        String longest = "bytes=0-0" + ",".repeat(RangeHeader.MAX_LENGTH - 9);
        assertTrue(RangeHeader.parse(longest).isPresent());
        assertTrue(RangeHeader.parse(longest + ",").isEmpty());
    }

    @Test
    void specsThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ByteRangeSpec.FromTo(9, 3));
        assertThrows(IllegalArgumentException.class, () -> new ByteRangeSpec.From(-1));
        assertThrows(IllegalArgumentException.class, () -> new ByteRangeSpec.Suffix(-1));
        assertThrows(IllegalArgumentException.class, () -> new ByteRange(9, 3));
        assertThrows(IllegalArgumentException.class, () -> new RangeHeader(List.of()));
    }
}
