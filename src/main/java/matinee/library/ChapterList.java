package matinee.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import matinee.mp4.Chapter;

/** The chapters of a WebVTT file of chapters: each cue is one, its text the title. */
public final class ChapterList {
    /** No film has more, and pages list them all. */
    static final int MOST_CHAPTERS = 1000;

    private ChapterList() {}

    /**
     * The chapters that can be read, ascending by start; at most {@value #MOST_CHAPTERS}.
     *
     * @param text lines parted by {@code \n}
     */
    public static List<Chapter> parse(String text) {
        List<String> lines = text.lines().toList();
        List<Chapter> chapters = new ArrayList<>();
        for (int at = 0; at < lines.size() && chapters.size() < MOST_CHAPTERS; at++) {
            Optional<CueTiming> timing = CueTiming.parse(lines.get(at));
            if (timing.isPresent()) {
                String title = title(lines, at + 1);
                chapters.add(new Chapter(
                        timing.get().start(), title.isEmpty() ? "Chapter " + (chapters.size() + 1) : title));
            }
        }
        chapters.sort(Comparator.comparing(Chapter::start));
        return List.copyOf(chapters);
    }

    /** The lines up to a blank one, as one, without markup. */
    private static String title(List<String> lines, int from) {
        int end = from;
        while (end < lines.size()
                && !lines.get(end).isBlank()
                && !lines.get(end).contains(CueTiming.ARROW)) {
            end++;
        }
        return CueMarkup.plain(String.join(" ", lines.subList(from, end)));
    }
}
