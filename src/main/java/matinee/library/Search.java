package matinee.library;

import java.util.List;
import java.util.OptionalInt;

/**
 * A search on its way through the library, for one thread. A hundred thousand names are looked at while somebody waits, so a
 * folder's path is folded once, and a title only where the words are.
 */
final class Search {
    private final List<String> words;
    private final String whole;
    private FolderPath folder = FolderPath.ROOT;
    private String foldedFolder = "";

    /** The words that the folder's path does not have: its videos must have them. */
    private List<String> asked;

    /** @param words folded */
    Search(List<String> words) {
        this.words = words;
        this.whole = String.join(" ", words);
        this.asked = words;
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
        enter(video.path().folder());
        String name = SearchWords.fold(video.path().name());
        boolean described = !video.sidecars().description().isEmpty();
        // Without a description, the title says nothing that the name does not.
        if (!described && !isIn(name, "")) {
            return OptionalInt.empty();
        }
        String title = SearchWords.fold(video.title());
        if (holdsAll(title)) {
            return OptionalInt.of(inTitle(title));
        }
        return isIn(name, title) ? OptionalInt.of(0) : OptionalInt.empty();
    }

    /** The videos of a folder come one after the other. */
    private void enter(FolderPath next) {
        if (!next.equals(folder)) {
            folder = next;
            foldedFolder = next.isRoot() ? "" : SearchWords.fold(next.toString()) + '/';
            asked = words.stream().filter(word -> !foldedFolder.contains(word)).toList();
        }
    }

    /** Whether each word stands in the path or in a title. */
    private boolean isIn(String name, String title) {
        for (String word : asked) {
            if (!name.contains(word) && !title.contains(word) && !isAcross(word, name)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word reaches from the folder's path into the name. */
    private boolean isAcross(String word, String name) {
        return word.indexOf('/') >= 0 && (foldedFolder + name).contains(word);
    }

    private boolean holdsAll(String title) {
        for (String word : words) {
            if (!title.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private int inTitle(String title) {
        if (title.startsWith(whole)) {
            return title.length() == whole.length() ? 5 : 4;
        }
        int fit = 3;
        for (String word : words) {
            fit = Math.min(fit, asWord(title, word));
        }
        return fit;
    }

    /** 3 for a word of the title, 2 for the beginning of one, 1 for anything in between. */
    private static int asWord(String title, String word) {
        int best = 1;
        for (int at = title.indexOf(word); at >= 0 && best < 3; at = title.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (at == 0 || !isOfWord(title.codePointBefore(at))) {
                best = end == title.length() || !isOfWord(title.codePointAt(end)) ? 3 : 2;
            }
        }
        return best;
    }

    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point);
    }
}
