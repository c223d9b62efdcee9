package matinee.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import matinee.library.Details;
import matinee.mp4.Chapter;

/** Chapters as WebVTT, for the browser's own player. */
final class ChapterText {
    /** The name of the track, beside those of the subtitles. */
    static final String TRACK = "chapters";

    /** The last chapter of a film whose length is not known must end somewhere. */
    private static final Duration LAST = Duration.ofHours(24);

    private ChapterText() {}

    /**
     * @param chapters ascending by start
     * @param details tell where the last one ends
     */
    static String webVtt(List<Chapter> chapters, Details details) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < chapters.size(); i++) {
            Chapter chapter = chapters.get(i);
            Duration end = i + 1 < chapters.size()
                    ? chapters.get(i + 1).start()
                    : details.duration().orElse(chapter.start().plus(LAST));
            if (end.compareTo(chapter.start()) > 0) {
                text.append('\n').append(time(chapter.start())).append(" --> ").append(time(end));
                text.append('\n').append(escape(chapter.title())).append('\n');
            }
        }
        return text.toString();
    }

    private static String time(Duration at) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                at.toHours(),
                at.toMinutesPart(),
                at.toSecondsPart(),
                at.toMillisPart());
    }

    /** One line; the ampersand and the brackets mean something in WebVTT. */
    private static String escape(String title) {
        return title.strip()
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
