package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=a|a",
                "q=a+b|a b",
                "q=a%20b|a b",
                "q=%C3%A9|\u00E9",
                "q=a%2Bb|a+b",
                "q=a&q=b|a",
                "x=1&q=a|a",
                "q=a=b|a=b",
                "q=100%|100%",
                "q=%zz|%zz",
                "q=%4|%4",
                "q=%ff|\uFFFD",
                "q=%26|&"
            })
    void firstValueIsDecoded(String query, String value) {
        assertEquals(Optional.of(value), QueryParameters.parse(query).value("q"));
    }

    @Test
    void parameterMayLackAValue() {
        assertTrue(QueryParameters.parse("download").has("download"));
        assertFalse(QueryParameters.parse("").has("download"));
        assertEquals(Optional.of(""), QueryParameters.parse("download").value("download"));
    }

    @Test
    void thousandsOfParametersAreNotKept() {
        assertEquals(32, QueryParameters.parse(manyParameters()).values().size());
    }

    private static String manyParameters() {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            query.append('p').append(i).append("=1&");
        }
        return query.toString();
    }
}
