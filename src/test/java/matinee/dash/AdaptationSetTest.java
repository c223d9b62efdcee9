package matinee.dash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import matinee.mp4.Bytes;
import matinee.mp4.MovieBytes;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.presentation.Presentation;
import matinee.presentation.PresentationCache;
import matinee.presentation.TextRendition;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptationSetTest {
    @ParameterizedTest
    @ValueSource(strings = {"01 00 1035 40", "01 00 1035 10", "01 00 0a35 00"})
    void theDescriptionOfDolbyVisionHasTheShapeOfTheSchema(String configuration) throws Exception {
        for (String code : List.of("hvc1", "hev1", "dvh1")) {
            byte[] film = SampledFilm.of(
                    SampledTrack.pictures(1, dolbyVision(code, configuration)).groups(10, 8, 1200));
            MpdShape.assertKept(Mpd.text(present(film)));
        }
    }

    @Test
    void soHaveDescriptionsOfResolutionsTextsAndSounds() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).groups(10, 8, 1200),
                SampledTrack.sound(2).samples(280, 1024, 50),
                SampledTrack.text(3).says("One", 30_000).kind("urn:mpeg:dash:role:2011", "forced-subtitle"));
        MpdShape.assertKept(Mpd.text(present(file, file)));
        MpdShape.assertKept(
                Mpd.text(present(SampledFilm.of(SampledTrack.sound(2).samples(280, 1024, 50)))));
    }

    @Test
    @DisplayName("ISO/IEC 23009-1 §5.3.5.3: @bandwidth has 32 bits")
    void aPictureThatLastsAMomentTakesNoMoreThanCanBeTold() throws Exception {
        byte[] file = SampledFilm.of(SampledTrack.pictures(1).samples(1, 1, 200_000));
        String mpd = Mpd.text(present(file));

        MpdShape.assertKept(mpd);
        assertEquals(List.of("4294967295"), values(mpd, "bandwidth=\"(\\d+)\""));
    }

    private static Bytes dolbyVision(String code, String configuration) {
        Bytes hvcC = Bytes.box(
                "hvcC",
                Bytes.hex("01 02 20000000 900000000000 99").add(Bytes.none().zeros(10)));
        Bytes dvvC = Bytes.box("dvvC", Bytes.hex(configuration).add(Bytes.none().zeros(19)));
        return MovieBytes.videoEntry(code, 640, 360, hvcC, dvvC);
    }

    @Test
    void resolutionsAreRepresentationsOfOneSet() throws Exception {
        byte[] file = SampledFilm.of(SampledTrack.pictures(1).groups(10, 8, 1200));
        String mpd = Mpd.text(present(file, file));

        assertEquals(List.of("video"), values(mpd, "contentType=\"(\\w+)\""));
        assertEquals(List.of("video-1", "video-1-1"), values(mpd, "Representation id=\"([^\"]+)\""));
    }

    @Test
    void aTextIsASetOfItsOwnWithOneFile() throws Exception {
        Presentation film = present(SampledFilm.of(SampledTrack.pictures(1).groups(10, 8, 1200)));
        TextRendition text = new TextRendition(
                "text-en.sdh", "1", "en", "<English>", TextRendition.Kind.CAPTIONS, 120, object -> Optional.empty());
        String mpd = Mpd.text(film.with(List.of(text)));

        assertEquals(List.of("video", "text"), values(mpd, "contentType=\"(\\w+)\""));
        assertTrue(mpd.contains("mimeType=\"text/vtt\" lang=\"en\""), mpd);
        assertTrue(mpd.contains("<Label>&lt;English&gt;</Label>"), mpd);
        assertEquals(List.of("main", "caption"), values(mpd, "<Role [^>]*value=\"([^\"]+)\""));
        assertEquals(List.of(film.fingerprint(text) + "/text-en.sdh/0.vtt"), values(mpd, "<BaseURL>([^<]*)</BaseURL>"));
    }

    @Test
    @DisplayName("ANSI/SCTE 214-1 (supplementalCodecs): what makes more of the same pictures is told beside them")
    void dolbyVisionIsToldBesideWhatItIsCompatibleWith() throws Exception {
        Bytes entry = dolbyVision("hvc1", "01 00 1035 40");
        String mpd =
                Mpd.text(present(SampledFilm.of(SampledTrack.pictures(1, entry).groups(10, 8, 1200))));

        assertTrue(mpd.contains(" xmlns:scte214=\"urn:scte:dash:scte214-extensions\" "), mpd);
        assertTrue(
                mpd.contains(" codecs=\"hvc1.2.4.L153.90\" scte214:supplementalCodecs=\"dvh1.08.06\""
                        + " scte214:supplementalProfiles=\"db4h\" "),
                mpd);
    }

    @Test
    void withoutItNothingOfItIsTold() throws Exception {
        String mpd = Mpd.text(present(SampledFilm.of(SampledTrack.pictures(1).groups(10, 8, 1200))));

        assertFalse(mpd.contains("scte214"), mpd);
    }

    @Test
    void aForcedTextOfTheFilmHasItsRole() throws Exception {
        String mpd = Mpd.text(present(SampledFilm.of(
                SampledTrack.pictures(1).groups(10, 8, 1200),
                SampledTrack.text(3).says("One", 30_000).kind("urn:mpeg:dash:role:2011", "forced-subtitle"))));

        assertEquals(List.of("main", "forced-subtitle"), values(mpd, "<Role [^>]*value=\"([^\"]+)\""));
    }

    private static Presentation present(byte[]... files) throws Exception {
        List<StoredObject> objects = Stream.of(files).map(MemoryStore::object).toList();
        return new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", objects);
    }

    private static List<String> values(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
