package matinee.library;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a search, folded: letters count without case and accents. */
record SearchWords(List<String> words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
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

    /** Looks for them in one video after the other, for one thread. */
    Search search() {
        return new Search(words);
    }

    /** ASCII, the usual case, is spared the decomposition. */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (isAscii(lower)) {
            return lower;
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return plain.replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("đ", "d")
                // One letter in two shapes, of which Java takes the one or the other by what follows.
                .replace("ς", "σ");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
