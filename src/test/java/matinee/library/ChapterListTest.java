package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import matinee.mp4.Chapter;
import org.junit.jupiter.api.Test;

class ChapterListTest {
    @Test
    void eachCueIsAChapter() {
        String text = "WEBVTT\n\nNOTE 00:00 is the start\n\n1\n00:00.000 --> 01:00.000\nIntro\n\n"
                + "two\n00:01:00.000 --> 00:02:00.000\n<b>Tom &amp; Jerry</b>\nmeet\n\n01:02:00.000 --> 01:03:00.000\n\nlost";
        assertEquals(
                List.of(
                        new Chapter(Duration.ZERO, "Intro"),
                        new Chapter(Duration.ofMinutes(1), "Tom & Jerry meet"),
                        new Chapter(Duration.ofMinutes(62), "Chapter 3")),
                ChapterList.parse(text));
    }

    @Test
    void chaptersComeInTheOrderOfTheFilm() {
        assertEquals(
                List.of("a", "b"),
                ChapterList.parse("00:10.000 --> 00:11.000\nb\n\n00:01.000 --> 00:02.000\na").stream()
                        .map(Chapter::title)
                        .toList());
    }

    @Test
    void thereAreNeverTooMany() {
        assertEquals(
                ChapterList.MOST_CHAPTERS,
                ChapterList.parse("00:01.000 --> 00:02.000\na\n\n".repeat(2_000))
                        .size());
    }

    @Test
    void otherTextsHaveNone() {
        assertEquals(List.of(), ChapterList.parse("WEBVTT\n\nNOTE a --> b\n"));
    }
}
