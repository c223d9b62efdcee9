package matinee.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The value of the CSP directive {@code frame-ancestors} (CSP Level 3 §6.4.2), fit to stand in a header field.
 *
 * @param sources {@code 'none'} or {@code *} alone, or {@code 'self'} and origins, each one CSP source
 */
public record FrameAncestors(List<String> sources) {
    private static final int MOST_SOURCES = 32;
    private static final int LONGEST_SOURCE = 270;
    private static final Set<String> ALONE = Set.of("'none'", "*");
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ORIGIN =
            Pattern.compile("https?://(?:\\*\\.)?" + LABEL + "(?:\\." + LABEL + ")*(?::(?:[1-9][0-9]{0,4}|\\*))?");

    public FrameAncestors {
        sources = List.copyOf(sources);
        if (!isSourceList(sources)) {
            throw new IllegalArgumentException("not a source list: " + sources);
        }
    }

    /** Reads sources separated by white space. */
    static Optional<FrameAncestors> parse(String text) {
        List<String> sources = List.of(text.strip().split("[ \\t]+", -1));
        return isSourceList(sources) ? Optional.of(new FrameAncestors(sources)) : Optional.empty();
    }

    /** The sources as they stand in the header field. */
    public String fieldValue() {
        return String.join(" ", sources);
    }

    /** Whether pages of other origins are among them. */
    public boolean includesOthers() {
        return sources.stream().anyMatch(source -> !source.equals("'self'") && !source.equals("'none'"));
    }

    private static boolean isSourceList(List<String> sources) {
        if (sources.size() == 1 && ALONE.contains(sources.get(0))) {
            return true;
        }
        return !sources.isEmpty()
                && sources.size() <= MOST_SOURCES
                && sources.stream().allMatch(FrameAncestors::mayStandWithOthers);
    }

    private static boolean mayStandWithOthers(String source) {
        return source.equals("'self'")
                || (source.length() <= LONGEST_SOURCE && ORIGIN.matcher(source).matches());
    }
}
