package matinee.library;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file that may be one rendition of several of one film: {@code film.1080p.mp4}.
 *
 * @param film what all of them have in common before the number
 * @param lines of the picture, 2 to 4 digits
 * @param extension in lower case
 */
record RenditionName(String film, int lines, String extension) {
    private static final Pattern NAME = Pattern.compile("(.+)\\.(\\d{2,4})[pP]\\.([^.]+)");

    /** The highest first; which of two alike ones never changes. */
    static final Comparator<String> HIGHEST_FIRST = Comparator.comparing(
                    (String name) -> of(name).map(RenditionName::lines).orElse(0))
            .reversed()
            .thenComparing(Comparator.naturalOrder());

    /** Empty for a name that tells of no rendition. */
    static Optional<RenditionName> of(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new RenditionName(
                        matcher.group(1),
                        Integer.parseInt(matcher.group(2)),
                        matcher.group(3).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** What the renditions of one film share. */
    RenditionName anyLines() {
        return new RenditionName(film, 0, extension);
    }
}
