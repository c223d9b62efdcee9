package matinee.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Texts, and words out of a list. */
final class TextForm {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_VIDEO_PATH = 1024;
    private static final Set<String> NO_SEGMENT = Set.of("", ".", "..");

    private TextForm() {}

    /** The name on the pages: 1 to 100 characters, no control characters. */
    static Optional<String> title(String text) {
        long length = text.codePoints().count();
        return Optional.of(text).filter(title -> length >= 1 && length <= LONGEST_TITLE && isPrintable(title));
    }

    /** A path in the library: segments between slashes, none empty, {@code .} or {@code ..}. */
    static Optional<String> videoPath(String text) {
        List<String> segments = Arrays.asList(text.split("/", -1));
        return Optional.of(text)
                .filter(path -> path.length() <= LONGEST_VIDEO_PATH && isPrintable(path) && path.indexOf('\\') < 0)
                .filter(path -> segments.stream().noneMatch(NO_SEGMENT::contains));
    }

    /** The constant whose name, in small letters, is the text; capitals count as small letters. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    private static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }
}
