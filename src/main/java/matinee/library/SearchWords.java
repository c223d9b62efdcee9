package matinee.library;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The words of a search, folded: letters count without case and accents. */
record SearchWords(List<String> words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    SearchWords {
        words = List.copyOf(words);
    }

    static SearchWords of(String text) {
        return new SearchWords(SPACES.splitAsStream(fold(text))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    /**
     * How well a video fits, the better the more; empty when a word is missing. Best is a title that is the search, then one that
     * begins with it, one that has the words as words, one whose words begin with them, one that has them anywhere, and last a
     * path that has what the title has not.
     */
    OptionalInt match(Video video) {
        if (words.isEmpty()) {
            return OptionalInt.of(0);
        }
        String title = fold(video.title());
        if (!words.stream().allMatch(title::contains)) {
            String text = title + '\n' + fold(video.path().toString());
            return words.stream().allMatch(text::contains) ? OptionalInt.of(0) : OptionalInt.empty();
        }
        String search = String.join(" ", words);
        if (title.startsWith(search)) {
            return OptionalInt.of(title.length() == search.length() ? 5 : 4);
        }
        List<String> titleWords = OTHERS.splitAsStream(title).toList();
        if (titleWords.containsAll(words)) {
            return OptionalInt.of(3);
        }
        boolean begin = words.stream().allMatch(word -> titleWords.stream().anyMatch(other -> other.startsWith(word)));
        return OptionalInt.of(begin ? 2 : 1);
    }

    /** ASCII, the usual case, is spared the decomposition. */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return plain.replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("đ", "d");
    }
}
