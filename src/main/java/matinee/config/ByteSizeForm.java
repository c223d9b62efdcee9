package matinee.config;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes such as {@code 1MiB}, {@code 64 KiB}, {@code 1MB} (a million bytes) and {@code 1048576}. */
final class ByteSizeForm {
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,19})(?: ?([KMG]?i?B))?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Long> BYTES_BY_UNIT = Map.of(
            "",
            1L,
            "B",
            1L,
            "KIB",
            1L << 10,
            "MIB",
            1L << 20,
            "GIB",
            1L << 30,
            "KB",
            1_000L,
            "MB",
            1_000_000L,
            "GB",
            1_000_000_000L);
    private static final long LEAST_CHUNK = 1L << 10;
    private static final long LONGEST_CHUNK = 1L << 30;
    private static final long SMALLEST_CACHE = 1L << 20;
    private static final long LARGEST_CACHE = 16L << 30;

    private ByteSizeForm() {}

    /** The longest answer to an open-ended range: empty within for {@code 0}, else 1 KiB to 1 GiB. */
    static Optional<OptionalLong> chunk(String text) {
        Optional<Long> size = parse(text);
        if (size.isPresent() && size.get() == 0) {
            return Optional.of(OptionalLong.empty());
        }
        return size.filter(bytes -> bytes >= LEAST_CHUNK && bytes <= LONGEST_CHUNK)
                .map(OptionalLong::of);
    }

    /** The bound of a cache: 1 MiB to 16 GiB. */
    static Optional<Long> cache(String text) {
        return parse(text).filter(bytes -> bytes >= SMALLEST_CACHE && bytes <= LARGEST_CACHE);
    }

    /** Any number of bytes that a {@code long} can hold. */
    static Optional<Long> parse(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            return Optional.empty();
        }
        String unit = Optional.ofNullable(size.group(2)).orElse("").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(BYTES_BY_UNIT.get(unit))
                .map(bytes -> new BigInteger(size.group(1)).multiply(BigInteger.valueOf(bytes)))
                .filter(bytes -> bytes.bitLength() < Long.SIZE)
                .map(BigInteger::longValueExact);
    }
}
