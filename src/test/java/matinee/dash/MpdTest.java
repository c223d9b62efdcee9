package matinee.dash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import matinee.mp4.Bytes;
import matinee.mp4.MovieBytes;
import matinee.mp4.SampledFilm;
import matinee.mp4.SampledTrack;
import matinee.presentation.Growth;
import matinee.presentation.Presentation;
import matinee.presentation.PresentationCache;
import matinee.presentation.Rendition;
import matinee.presentation.TextRendition;
import matinee.presentation.TrackSegments;
import matinee.storage.MemoryStore;
import matinee.storage.StoredObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("ISO/IEC 23009-1: the media presentation description")
class MpdTest {
    private static Presentation film() throws Exception {
        byte[] bytes = SampledFilm.of(
                SampledTrack.pictures(1).groups(20, 8, 1200).edited(19_200, 1200, 1),
                SampledTrack.sound(2).samples(560, 1024, 50),
                SampledTrack.sound(3).samples(560, 1024, 60).in("und"));
        try (StoredObject film = MemoryStore.object(bytes)) {
            return new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(film));
        }
    }

    @Test
    void codesThatNoTextCanHoldAreEscaped() throws Exception {
        Bytes entry = MovieBytes.audioEntry("\0, \"", 2, 48_000, Bytes.none());
        byte[] bytes = SampledFilm.of(SampledTrack.sound(1, entry).samples(100, 1024, 50));
        try (StoredObject film = MemoryStore.object(bytes)) {
            Presentation presentation =
                    new PresentationCache(1 << 20, Duration.ofSeconds(6)).of("film.mp4", List.of(film));
            Document document = parse(Mpd.text(presentation));
            assertEquals(
                    "%00%2C%20%22", elements(document, "Representation").get(0).getAttribute("codecs"));
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    @Test
    void hasAnAdaptationSetForThePicturesAndOneForEachSound() throws Exception {
        Document mpd = parse(Mpd.text(film()));
        assertEquals(
                List.of("video", "audio", "audio"),
                elements(mpd, "AdaptationSet").stream()
                        .map(set -> set.getAttribute("contentType"))
                        .toList());
        assertEquals(
                List.of("main", "main", "alternate"),
                elements(mpd, "Role").stream()
                        .map(role -> role.getAttribute("value"))
                        .toList());
        assertEquals(
                List.of("English", "Audio"),
                elements(mpd, "Label").stream().map(Element::getTextContent).toList());
        Element pictures = elements(mpd, "Representation").get(0);
        assertEquals("640", pictures.getAttribute("width"));
        assertEquals("25", pictures.getAttribute("frameRate"));
        assertEquals("avc1.64001f", pictures.getAttribute("codecs"));
    }

    @Test
    void itsTimelinesAreThoseOfTheSegmentsWithoutGapOrOverlap() throws Exception {
        Presentation film = film();
        Document mpd = parse(Mpd.text(film));
        List<Rendition> renditions = new ArrayList<>(film.pictures());
        renditions.addAll(film.sounds());
        List<Element> timelines = elements(mpd, "SegmentTimeline");
        assertEquals(renditions.size(), timelines.size());
        for (int i = 0; i < renditions.size(); i++) {
            TrackSegments segments = renditions.get(i).segments();
            NodeList entries = timelines.get(i).getElementsByTagName("S");
            int segment = 0;
            long ticks = Long.parseLong(((Element) entries.item(0)).getAttribute("t"));
            for (int e = 0; e < entries.getLength(); e++) {
                Element entry = (Element) entries.item(e);
                int repeats = entry.getAttribute("r").isEmpty() ? 0 : Integer.parseInt(entry.getAttribute("r"));
                for (int r = 0; r <= repeats; r++) {
                    assertEquals(segments.begin(segment).ticks(), ticks);
                    ticks += Long.parseLong(entry.getAttribute("d"));
                    segment++;
                }
            }
            assertEquals(segments.count(), segment);
            assertEquals(segments.begin(segment).ticks(), ticks);
        }
    }

    @Test
    @DisplayName(
            "ISO/IEC 23009-1 §5.3.1.2: of a film that grows it is dynamic, and tells when to look again but no length")
    void ofAFilmThatGrowsItIsDynamic() throws Exception {
        Presentation film = film();
        Instant begun = Instant.parse("2026-01-02T03:04:05Z");
        Growth growth = new Growth.UnderWay(6, begun, Instant.parse("2026-01-02T03:05:06.789123Z"));
        TextRendition text = new TextRendition(
                "text-1", "1", "en", "English", TextRendition.Kind.SUBTITLES, 100, object -> Optional.empty());
        String told = Mpd.text(
                new Presentation(film.fingerprint(), film.duration(), film.renditions(), film.decodability(), growth)
                        .with(List.of(text)));
        MpdShape.assertKept(told);
        Document document = parse(told);
        Element mpd = document.getDocumentElement();
        assertEquals("dynamic", mpd.getAttribute("type"));
        assertEquals("2026-01-02T03:04:05Z", mpd.getAttribute("availabilityStartTime"));
        assertEquals("2026-01-02T03:05:06.789Z", mpd.getAttribute("publishTime"));
        assertEquals("PT3.000S", mpd.getAttribute("minimumUpdatePeriod"));
        assertEquals("PT18.000S", mpd.getAttribute("suggestedPresentationDelay"));
        assertEquals("PT6.000S", mpd.getAttribute("maxSegmentDuration"));
        assertEquals(
                List.of("video", "audio", "audio"),
                elements(document, "AdaptationSet").stream()
                        .map(set -> set.getAttribute("contentType"))
                        .toList());
        assertEquals("manifest.mpd", elements(document, "UTCTiming").get(0).getAttribute("value"));
    }

    @Test
    void everyAddressIsRelativeAndNamesTheVersion() throws Exception {
        Presentation film = film();
        for (Element template : elements(parse(Mpd.text(film)), "SegmentTemplate")) {
            assertEquals(film.fingerprint(), template.getAttribute("media").split("/", -1)[0]);
            assertEquals("0", template.getAttribute("startNumber"));
        }
    }
}
