package matinee.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangePolicyTest {
    private static final RangePolicy POLICY = new RangePolicy(16, 0);

    @ParameterizedTest
    @DisplayName("RFC 9110 §14.1.2: what a range selects of so many bytes")
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-499|1000|0-499",
                "bytes=0-0|1|0-0",
                "bytes=999-|1000|999-999",
                "bytes=0-|1000|0-999",
                "bytes=900-5000|1000|900-999",
                "bytes=-1|1000|999-999",
                "bytes=-1000|1000|0-999",
                "bytes=-5000|1000|0-999",
                "bytes=-9223372036854775808|1000|0-999",
                "bytes=4294967296-4294967297|5000000000|4294967296-4294967297",
                "bytes=1000-|1000|none",
                "bytes=1000-2000|1000|none",
                "bytes=-0|1000|none",
                "bytes=0-|0|none",
                "bytes=-1|0|none",
                "bytes=9223372036854775807-|1000|none",
                "bytes=2000-,0-1,-0|1000|0-1"
            })
    void oneRange(String header, long completeLength, String expected) {
        assertEquals(expected, text(POLICY, header, completeLength));
    }

    @ParameterizedTest
    @DisplayName("RFC 9110 §14.2, §15.3.7.2: parts that overlap or touch become one; the order stays as asked")
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-1,4-5|0-1 4-5",
                "bytes=4-5,0-1|4-5 0-1",
                "bytes=0-1,2-3|0-3",
                "bytes=2-3,0-1|0-3",
                "bytes=0-5,3-9|0-9",
                "bytes=0-9,2-3|0-9",
                "bytes=0-1,20-21,1-19|0-21",
                "bytes=50-51,0-1,20-21,1-19|50-51 0-21",
                "bytes=0-1,50-51,20-21,3-4,2-2|0-4 50-51 20-21",
                "bytes=10-11,20-21,10-11|10-11 20-21",
                "bytes=0-,-1|0-999",
                "bytes=-1,0-0|999-999 0-0"
            })
    void severalRanges(String header, String expected) {
        assertEquals(expected, text(POLICY, header, 1000));
    }

    @Test
    void sixteenPartsAreSentAndMoreAreTheWhole() {
        assertEquals(16, text(POLICY, apart(16), 1000).split(" ").length);
        assertEquals("whole", text(POLICY, apart(17), 1000));
    }

    @Test
    void partsAreCountedAfterDroppingAndCoalescing() {
        assertEquals(16, text(POLICY, apart(16) + ",5000-,6000-", 1000).split(" ").length);
        assertEquals(
                "0-40",
                text(
                        POLICY,
                        IntStream.rangeClosed(0, 40)
                                .mapToObj(i -> i + "-" + i)
                                .collect(Collectors.joining(",", "bytes=", "")),
                        1000));
    }

    @ParameterizedTest
    @DisplayName("a limit shortens open ranges only")
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-|0-99",
                "bytes=500-|500-599",
                "bytes=950-|950-999",
                "bytes=0-499|0-499",
                "bytes=-500|500-999"
            })
    void openRangeLimit(String header, String expected) {
        assertEquals(expected, text(new RangePolicy(16, 100), header, 1000));
    }

    private static String apart(int parts) {
        return IntStream.range(0, parts)
                .mapToObj(i -> i * 10 + "-" + i * 10)
                .collect(Collectors.joining(",", "bytes=", ""));
    }

    private static String text(RangePolicy policy, String header, long completeLength) {
        return policy.answer(RangeHeader.parse(header).orElseThrow(), completeLength)
                .map(new AnswerText());
    }

    private static final class AnswerText implements Answer.Cases<String> {
        @Override
        public String whole() {
            return "whole";
        }

        @Override
        public String part(ByteRange range) {
            return range.firstPos() + "-" + range.lastPos();
        }

        @Override
        public String parts(List<ByteRange> ranges) {
            return ranges.stream().map(this::part).collect(Collectors.joining(" "));
        }

        @Override
        public String notModified() {
            return "not modified";
        }

        @Override
        public String preconditionFailed() {
            return "precondition failed";
        }

        @Override
        public String notSatisfiable() {
            return "none";
        }
    }
}
