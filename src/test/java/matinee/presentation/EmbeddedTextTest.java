package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedTextTest {
    private static final int SECOND = 30_000;
    private static final long PICTURE = 1200;

    @Test
    void cuesKeepTheirTimes() throws Exception {
        assertEquals(
                "WEBVTT\n\n00:00:01.000 --> 00:00:01.500\nOne\n\n00:00:02.033 --> 00:00:03.033\nTwo\n",
                webVtt(
                        pictures(),
                        SampledTrack.text(3)
                                .says("", SECOND)
                                .says("One", SECOND / 2)
                                .says("", 16_000)
                                .says("Two", SECOND)));
    }

    @Test
    void cuesAreShownWhereTheEditListPutsThem() throws Exception {
        // A quarter of a second of nothing, then the media from its first second to its third.
        assertEquals(
                "WEBVTT\n\n00:00:00.250 --> 00:00:00.750\nOne\n\n00:00:01.750 --> 00:00:02.250\nThree\n",
                webVtt(
                        pictures(),
                        SampledTrack.text(3)
                                .says("Gone", SECOND / 2)
                                .says("One", SECOND)
                                .says("", SECOND)
                                .says("Three", SECOND)
                                .says("Gone", SECOND)
                                .edited(250, -1, 1, 2000, SECOND, 1)));
    }

    @Test
    void textsThatComeLaterThanAnyFilmIsLongAreLeftOut() throws Exception {
        SampledTrack late = SampledTrack.text(3).says("One", SECOND);
        for (int i = 0; i < 2300; i++) {
            late.says("", 0xFFFF_FFFFL);
        }
        assertEquals(
                List.of(),
                present(SampledFilm.of(pictures(), late.says("Two", SECOND))).texts());
    }

    @Test
    void cuesComeEarlierWhereTheFilmBeginsLate() throws Exception {
        assertEquals(
                "WEBVTT\n\n00:00:00.300 --> 00:00:01.300\nOne\n",
                webVtt(
                        pictures().edited(700, -1, 1, 9000, PICTURE, 1),
                        SampledTrack.text(3).says("", SECOND).says("One", SECOND)));
    }

    @Test
    void theAddressOfATextChangesWithTheFilmAndWithTheText() throws Exception {
        SampledTrack text = SampledTrack.text(3).says("One", SECOND);
        Presentation one = present(SampledFilm.of(pictures(), text));
        Presentation other = present(SampledFilm.of(pictures(), text.says("Two", SECOND)));
        TextRendition beside = new TextRendition(
                "text-en", "1", "en", "English", TextRendition.Kind.SUBTITLES, 9, film -> Optional.empty());
        TextRendition mended = new TextRendition(
                "text-en", "2", "en", "English", TextRendition.Kind.SUBTITLES, 9, film -> Optional.empty());

        assertEquals(
                List.of("text-3"), one.texts().stream().map(TextRendition::name).toList());
        assertNotEquals(
                one.fingerprint(one.texts().get(0)),
                other.fingerprint(other.texts().get(0)));
        assertNotEquals(one.fingerprint(beside), one.fingerprint(mended));
        assertEquals(one.fingerprint(), one.with(List.of(beside)).fingerprint());
    }

    @ParameterizedTest
    @CsvSource({
        "urn:mpeg:dash:role:2011, forced-subtitle, FORCED, English (forced)",
        "urn:mpeg:dash:role:2011, caption, CAPTIONS, English (SDH)",
        "urn:mpeg:dash:role:2011, main, SUBTITLES, English",
        "urn:example, forced-subtitle, SUBTITLES, English"
    })
    @DisplayName("ISO/IEC 14496-12 §8.10.4 (kind): what a text is for")
    void whatTheFileSaysOfATextIsWhatItIsFor(String scheme, String value, TextRendition.Kind kind, String label)
            throws Exception {
        SampledTrack text = SampledTrack.text(3).says("One", SECOND).kind(scheme, value);
        TextRendition rendition =
                present(SampledFilm.of(pictures(), text)).texts().get(0);

        assertEquals(kind, rendition.kind());
        assertEquals(label, rendition.label());
    }

    @Test
    void userDataThatIsBrokenSaysNothing() throws Exception {
        SampledTrack text = SampledTrack.text(3).says("One", SECOND).brokenUserData();

        assertEquals(
                TextRendition.Kind.SUBTITLES,
                present(SampledFilm.of(pictures(), text)).texts().get(0).kind());
    }

    private static SampledTrack pictures() {
        return SampledTrack.pictures(1).groups(10, 8, PICTURE).edited(9600, PICTURE, 1);
    }

    private static Presentation present(byte[] file) throws Exception {
        try (StoredObject film = MemoryStore.object(file)) {
            return new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(film));
        }
    }

    private static String webVtt(SampledTrack... tracks) throws Exception {
        byte[] file = SampledFilm.of(tracks);
        try (StoredObject film = MemoryStore.object(file)) {
            return present(file).texts().get(0).source().webVtt(film).orElseThrow();
        }
    }
}
