package matinee.config;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Whole numbers in digits alone. */
final class CountForm {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,7}");
    private static final int MOST_STREAMS = 1_000_000;

    private CountForm() {}

    /** How many streams may run: empty within for {@code 0}, which is no limit, else up to a million. */
    static Optional<OptionalInt> streams(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(text);
        return Optional.of(count == 0 ? OptionalInt.empty() : OptionalInt.of(count))
                .filter(limit -> count <= MOST_STREAMS);
    }
}
