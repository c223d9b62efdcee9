package matinee.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code Range} field of the unit "bytes" (RFC 9110 §14.2).
 *
 * @param specs at least one, in the order asked
 */
public record RangeHeader(List<ByteRangeSpec> specs) {
    /** A longer field is ignored: no player asks so much, and overlapping ranges have been used to multiply work (CVE-2011-3192). */
    static final int MAX_LENGTH = 4096;

    private static final String UNIT = "bytes=";

    public RangeHeader {
        specs = List.copyOf(specs);
        if (specs.isEmpty()) {
            throw new IllegalArgumentException("no range-spec");
        }
    }

    /** Reads a field's value, all its lines joined; empty where a server ignores it: malformed, another unit, too long. */
    public static Optional<RangeHeader> parse(String value) {
        if (value.length() > MAX_LENGTH || !value.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
            return Optional.empty();
        }
        List<ByteRangeSpec> specs = new ArrayList<>();
        for (String member : value.substring(UNIT.length()).split(",", -1)) {
            String spec = trim(member);
            if (spec.isEmpty()) {
                continue; // A recipient takes empty list elements (RFC 9110 §5.6.1.2).
            }
            Optional<ByteRangeSpec> parsed = spec(spec);
            if (parsed.isEmpty()) {
                return Optional.empty();
            }
            specs.add(parsed.get());
        }
        return specs.isEmpty() ? Optional.empty() : Optional.of(new RangeHeader(specs));
    }

    private static Optional<ByteRangeSpec> spec(String spec) {
        int dash = spec.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        String first = spec.substring(0, dash);
        String last = spec.substring(dash + 1);
        if (!digitsOnly(first) || !digitsOnly(last) || (first.isEmpty() && last.isEmpty())) {
            return Optional.empty();
        }
        if (first.isEmpty()) {
            return Optional.of(new ByteRangeSpec.Suffix(number(last)));
        }
        if (last.isEmpty()) {
            return Optional.of(new ByteRangeSpec.From(number(first)));
        }
        long firstPos = number(first);
        long lastPos = number(last);
        return lastPos < firstPos ? Optional.empty() : Optional.of(new ByteRangeSpec.FromTo(firstPos, lastPos));
    }

    private static boolean digitsOnly(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Saturates at 2^63-1, as the grammar bounds no number. */
    private static long number(String digits) {
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                return Long.MAX_VALUE;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** OWS is space and tab only; {@link String#strip()} would take more. */
    private static String trim(String member) {
        int from = 0;
        int to = member.length();
        while (from < to && isSpace(member.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(member.charAt(to - 1))) {
            to--;
        }
        return member.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
