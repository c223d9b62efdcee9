package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Where a film is cut")
class SegmentPlanTest {
    private static List<MediaTime> times(String seconds) {
        return Arrays.stream(seconds.split(" ", -1))
                .map(text -> MediaTime.ofMillis(Math.round(Double.parseDouble(text) * 1000)))
                .toList();
    }

    private static String text(SegmentPlan plan) {
        return plan.boundaries().stream().map(time -> time.seconds(2)).collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a key frame every 2 s, 0 2 4 6 8 10 12 14, 16, 0.00 2.00 8.00 14.00 16.00",
        "a short first segment and the last within the aim, 0 1 2 3 4 5 6, 7, 0.00 2.00 7.00",
        "every 10 s: longer segments than aimed, 0 10 20 30, 32, 0.00 10.00 20.00 30.00 32.00",
        "scene cuts: none under a second, 0 0.2 0.4 0.6 0.8 9 9.1 9.2, 20, 0.00 9.00 20.00",
        "the only one, 0, 13, 0.00 13.00",
        "a key frame that lasts no time, 0 2 9, 9, 0.00 2.00 9.00",
        "what is left is within the aim, 0 2 3 4 5 6 7, 7.5, 0.00 2.00 7.50"
    })
    void ofPictures(String name, String points, double end, String boundaries) {
        SegmentPlan plan =
                SegmentPlan.at(times(points), MediaTime.ofMillis(Math.round(end * 1000)), MediaTime.ofSeconds(6));
        assertEquals(boundaries, text(plan));
    }

    @ParameterizedTest(name = "{0} s")
    @CsvSource({"20, 0.00 2.00 8.00 14.00 20.00", "1.5, 0.00 1.50", "2.5, 0.00 2.50", "14.5, 0.00 2.00 8.00 14.50"})
    void ofSoundAloneAtTheAimWithoutAShortEnd(double end, String boundaries) {
        SegmentPlan plan = SegmentPlan.of(MediaTime.ofMillis(Math.round(end * 1000)), MediaTime.ofSeconds(6));
        assertEquals(boundaries, text(plan));
    }

    @Test
    void soundBelowALongStillIsCutMoreOften() {
        SegmentPlan plan = SegmentPlan.at(times("0 2"), MediaTime.ofSeconds(21), MediaTime.ofSeconds(6));
        assertEquals("0.00 2.00 21.00", text(plan));
        assertEquals("0.00 2.00 8.00 14.00 21.00", text(plan.withSoundCut(MediaTime.ofSeconds(6))));
    }

    @Test
    void ofAFilmThatGrowsSoundIsCutWhereItStaysCut() {
        List<MediaTime> points = times("0 2 16 30");
        MediaTime aimed = MediaTime.ofSeconds(6);
        SegmentPlan growing = SegmentPlan.at(points, MediaTime.ofSeconds(47), aimed)
                .settled(MediaTime.ofSeconds(47))
                .orElseThrow();
        assertEquals("0.00 2.00 16.00 30.00 47.00", text(growing));
        assertEquals("0.00 2.00 8.00 16.00 22.00 30.00 47.00", text(growing.withSettledSoundCut(aimed)));
        SegmentPlan over = SegmentPlan.at(points, MediaTime.ofSeconds(50), aimed);
        assertEquals("0.00 2.00 8.00 16.00 22.00 30.00 36.00 42.00 50.00", text(over.withSoundCut(aimed)));
    }

    @Test
    void noPlaylistOutgrowsItsBoundHoweverLongTheFilm() {
        List<MediaTime> points = new ArrayList<>();
        for (int second = 0; second < 500_000; second++) {
            points.add(MediaTime.ofSeconds(second));
        }
        SegmentPlan plan = SegmentPlan.at(points, MediaTime.ofSeconds(500_000), MediaTime.ofSeconds(1));
        assertTrue(plan.count() <= SegmentPlan.MOST_SEGMENTS, plan.count() + " segments");
        SegmentPlan sound = SegmentPlan.of(MediaTime.ofSeconds(500_000), MediaTime.ofSeconds(1));
        assertTrue(sound.count() <= SegmentPlan.MOST_SEGMENTS, sound.count() + " segments");
        SegmentPlan still = SegmentPlan.at(times("0 2"), MediaTime.ofSeconds(500_000), MediaTime.ofSeconds(1))
                .withSoundCut(MediaTime.ofSeconds(1));
        assertTrue(still.count() <= SegmentPlan.MOST_SEGMENTS, still.count() + " segments");
    }
}
