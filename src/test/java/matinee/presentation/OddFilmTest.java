package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import matinee.mp4.Bytes;
import matinee.mp4.MovieBytes;
import matinee.mp4.MovieReader;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.mp4.TrackMedia;
import matinee.mp4.VideoTrack;
import matinee.storage.DribblingObject;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Films that are not as most are")
class OddFilmTest {
    private static final long PICTURE = 1200;
    private static final Bytes STILL = MovieBytes.videoEntry("jpeg", 600, 600, Bytes.none());

    private static Presentation present(StoredObject film) throws Exception {
        return new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(film));
    }

    private static Presentation present(SampledTrack... tracks) throws Exception {
        try (StoredObject film = MemoryStore.object(SampledFilm.of(tracks))) {
            return present(film);
        }
    }

    static Stream<Arguments> whatCannotBeStreamedIsRefusedWithItsReason() {
        Bytes avcC = Bytes.box("avcC", Bytes.hex("0164001f ffe1 0000 01 0000"));
        return Stream.of(
                Arguments.of(
                        Refusal.ENCRYPTED,
                        SampledTrack.pictures(1, MovieBytes.videoEntry("encv", 640, 360, avcC))
                                .groups(5, 8, PICTURE)),
                Arguments.of(
                        Refusal.ENCRYPTED,
                        SampledTrack.sound(1, MovieBytes.audioEntry("enca", 2, 48_000, MovieBytes.esds(0x40, "1190")))
                                .samples(140, 1024, 5)),
                Arguments.of(
                        Refusal.CHANGING_DESCRIPTION,
                        SampledTrack.pictures(1).groups(5, 8, PICTURE).changing()),
                Arguments.of(Refusal.FEW_SYNC_SAMPLES, SampledTrack.pictures(1).groups(1, 25 * 30, PICTURE)),
                Arguments.of(
                        Refusal.EDITED,
                        SampledTrack.pictures(1).groups(10, 8, PICTURE).edited(2000, 0, 1, 2000, 120_000, 1)),
                Arguments.of(Refusal.NO_TRACKS, SampledTrack.sound(1).samples(5, 0, 100)),
                Arguments.of(
                        Refusal.BROKEN,
                        SampledTrack.sound(1).samples(100, 1024, 5).samples(2300, 0xFFFF_FFFFL, 5)),
                Arguments.of(
                        Refusal.BROKEN,
                        SampledTrack.sound(1)
                                .samples(SegmentBounds.MOST_SAMPLES, 0, 1)
                                .samples(100, 1024, 5)),
                Arguments.of(Refusal.NO_TRACKS, SampledTrack.text(1).says("Words alone", 30_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatCannotBeStreamedIsRefusedWithItsReason(Refusal reason, SampledTrack track) {
        PackagingException refused = assertThrows(PackagingException.class, () -> present(track));
        assertEquals(reason, refused.refusal());
        assertTrue(!reason.sentence().isBlank());
    }

    @Test
    void ofVeryLongFilmsFewerPicturesAreForPreviews() throws Exception {
        SampledTrack stills = SampledTrack.pictures(1).samples(50_000, 30_000, 1);
        int count = IFrames.of(present(stills).pictures().get(0)).count();
        assertTrue(count > 15_000 && count <= SegmentPlan.MOST_SEGMENTS, count + " pictures");
    }

    @Test
    void samplesThatLastNoTimeAreSentAllTheSame() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).groups(10, 8, PICTURE),
                SampledTrack.sound(2).samples(400, 0, 5).samples(290, 1024, 5).samples(1, 0, 5));
        try (StoredObject film = MemoryStore.object(file)) {
            Rendition sound = present(film).sounds().get(0);
            assertEquals(
                    691, Streamed.track(Streamed.whole(sound, film)).samples().count());
            assertTrue(sound.segments().count() <= 3, sound.segments().toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"samr, 32, 300", "sowt, 4, 1"})
    void samplesThatLastATickAreSentTogetherIfTheyAreNumbers(String code, int bytes, int sent) throws Exception {
        Bytes entry = MovieBytes.audioEntry(code, 2, 8000, Bytes.none());
        byte[] file = SampledFilm.of(SampledTrack.sound(1, entry).samples(300, 1, bytes));
        try (StoredObject film = MemoryStore.object(file)) {
            Rendition sound = present(film).sounds().get(0);
            assertEquals(
                    sent, Streamed.track(Streamed.whole(sound, film)).samples().count());
        }
    }

    @Test
    void soundThatIsOverAtOnceIsNotSent() throws Exception {
        Presentation presentation = present(
                SampledTrack.pictures(1).groups(5, 8, PICTURE),
                SampledTrack.sound(2).samples(25, 1, 5));
        assertEquals(List.of(), presentation.sounds());
    }

    @Test
    void noSegmentOfSoundLastsNoTime() throws Exception {
        Bytes flac = MovieBytes.audioEntry("fLaC", 2, 48_000, Bytes.none());
        Presentation presentation = present(
                SampledTrack.pictures(1).groups(10, 10, PICTURE),
                SampledTrack.sound(2, flac).samples(6, 36_200, 5).samples(3, 0, 5));
        TrackSegments sound = presentation.sounds().get(0).segments();
        for (int segment = 0; segment < sound.count(); segment++) {
            assertTrue(sound.duration(segment).isAfter(MediaTime.ZERO), sound.toString());
        }
    }

    @Test
    void theLastPictureStaysUntilTheSoundIsOver() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).groups(5, 8, PICTURE),
                SampledTrack.sound(2).samples(440, 1024, 5));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation presentation = present(film);
            MediaTime end = new MediaTime(440 * 1024, 30_000);
            assertEquals(end.inSeconds(), presentation.duration().inSeconds(), 1e-4);
            for (Rendition rendition : List.of(
                    presentation.pictures().get(0), presentation.sounds().get(0))) {
                TrackSegments segments = rendition.segments();
                assertEquals(end.inSeconds(), segments.begin(segments.count()).inSeconds(), 1e-4);
                TrackMedia track = Streamed.track(Streamed.whole(rendition, film));
                assertEquals(
                        end.inSeconds(),
                        (double) track.samples().decodeTicks(track.samples().count()) / track.timescale(),
                        0.1);
            }
        }
    }

    @Test
    void soundOfAnotherCodecThatIsShorterJustEnds() throws Exception {
        Bytes flac = MovieBytes.audioEntry("fLaC", 2, 48_000, Bytes.none());
        Presentation presentation = present(
                SampledTrack.pictures(1).groups(20, 8, PICTURE),
                SampledTrack.sound(2, flac).samples(140, 1024, 5));
        TrackSegments sound = presentation.sounds().get(0).segments();
        assertEquals(140 * 1024 / 30_000.0, sound.begin(sound.count()).inSeconds(), 1e-4);
        assertEquals(19.2, presentation.duration().inSeconds(), 0.1);
    }

    @Test
    void aCoverIsNotTheFilm() throws Exception {
        SampledTrack cover = SampledTrack.pictures(1, STILL).samples(1, 30_000, 900);
        SampledTrack sound = SampledTrack.sound(2).samples(440, 1024, 5);
        assertEquals(List.of(), present(cover, sound).pictures());
        Presentation both = present(cover, sound, SampledTrack.pictures(3).groups(10, 8, PICTURE));
        assertEquals(
                List.of("video-3"),
                both.pictures().stream().map(Rendition::name).toList());
    }

    @Test
    void ofTwoTracksOfPicturesTheEnabledOneIsTheFilm() throws Exception {
        Presentation presentation = present(
                SampledTrack.pictures(1).groups(10, 8, PICTURE).disabled(),
                SampledTrack.pictures(2).groups(10, 8, PICTURE));
        assertEquals("video-2", presentation.pictures().get(0).name());
    }

    @Test
    void aTurnedFilmIsToldAndSentTurned() throws Exception {
        byte[] file =
                SampledFilm.of(SampledTrack.pictures(1).turned(0, 1, -1, 0).groups(5, 8, PICTURE));
        try (StoredObject film = MemoryStore.object(file)) {
            Rendition rendition = present(film).pictures().get(0);
            assertEquals(360, Pictures.of(rendition).width());
            assertEquals(640, Pictures.of(rendition).height());
            VideoTrack sent =
                    (VideoTrack) Streamed.track(Streamed.whole(rendition, film)).track();
            assertEquals(360, sent.width());
            assertEquals(640, sent.height());
        }
    }

    @Test
    void picturesBeforeTheFirstSyncSampleAreNotSent() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).predicted(10, PICTURE, 100).groups(10, 8, PICTURE));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation presentation = present(film);
            assertEquals(Presentation.Decodability.INDEPENDENT, presentation.decodability());
            assertEquals(10, presentation.pictures().get(0).track().first());
            TrackMedia sent =
                    Streamed.track(Streamed.whole(presentation.pictures().get(0), film));
            assertEquals(240, sent.samples().count());
            assertTrue(sent.samples().isSync(0));
        }
    }

    @Test
    void aFilmThatIsNotInterleavedTakesOneRunOfTheFileForEachSegment() throws Exception {
        byte[] file = SampledFilm.notInterleaved(
                SampledTrack.pictures(1).groups(20, 8, PICTURE),
                SampledTrack.sound(2).samples(560, 1024, 50));
        try (StoredObject film = MemoryStore.object(file)) {
            Presentation presentation = present(film);
            for (Rendition rendition : List.of(
                    presentation.pictures().get(0), presentation.sounds().get(0))) {
                for (int segment = 0; segment < rendition.segments().count(); segment++) {
                    List<Slice> slices = new SegmentWriter(rendition)
                            .segment(rendition.segments(), segment, film)
                            .slices();
                    assertEquals(
                            1,
                            slices.stream()
                                    .filter(slice -> slice instanceof Slice.Stored)
                                    .count());
                }
            }
        }
    }

    @Test
    void aStoreThatGivesAFewBytesAtATimeChangesNothing() throws Exception {
        byte[] file = SampledFilm.of(
                SampledTrack.pictures(1).groups(20, 8, PICTURE).edited(19_200, PICTURE, 1),
                SampledTrack.sound(2).samples(560, 1024, 50));
        try (StoredObject film = MemoryStore.object(file);
                StoredObject dribbling = new DribblingObject(film)) {
            Presentation expected = present(film);
            Presentation found = present(dribbling);
            assertEquals(expected.fingerprint(), found.fingerprint());
            assertArrayEquals(
                    Streamed.whole(expected.pictures().get(0), film),
                    Streamed.whole(found.pictures().get(0), dribbling));
            assertEquals(
                    MovieReader.read(film).duration(),
                    MovieReader.read(dribbling).duration());
        }
    }
}
