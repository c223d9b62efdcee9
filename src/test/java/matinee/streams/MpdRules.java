package matinee.streams;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import matinee.dash.MpdShape;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A media presentation description of explicit addressing: what DASH-IF's guidelines ask of its times. */
final class MpdRules {
    private static final String NAMESPACE = "urn:mpeg:dash:schema:mpd:2011";

    private final Element mpd;

    /**
     * Segments of one representation.
     *
     * @param initialization address of the initialization section
     * @param media address of a segment, with {@code $Number$} in it, from 0 on
     * @param durations in seconds
     */
    record Timeline(String initialization, String media, List<Double> durations) {
        /** Of the addresses. */
        String folder() {
            return media.substring(0, media.lastIndexOf('/') + 1);
        }

        double seconds() {
            return durations.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    MpdRules(byte[] text) throws Exception {
        MpdShape.assertKept(new String(text, StandardCharsets.UTF_8));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        mpd = factory.newDocumentBuilder().parse(new ByteArrayInputStream(text)).getDocumentElement();
        assertEquals("MPD", mpd.getLocalName());
        assertEquals(1, all(mpd, "Period").size());
        for (Element set : all(mpd, "AdaptationSet")) {
            assertTrue(set.hasAttribute("mimeType") || set.hasAttribute("contentType"), "what an adaptation set holds");
        }
    }

    /** Whether more is to come. */
    boolean isDynamic() {
        return mpd.getAttribute("type").equals("dynamic");
    }

    /** When the clock of the film stood at zero. */
    Instant availabilityStart() {
        return Instant.parse(mpd.getAttribute("availabilityStartTime"));
    }

    /** By what the clocks of players are set. */
    String clock() {
        return all(mpd, "UTCTiming").get(0).getAttribute("value");
    }

    /** Of the representations of pictures and sound. */
    List<Timeline> timelines() {
        List<Timeline> timelines = new ArrayList<>();
        for (Element template : all(mpd, "SegmentTemplate")) {
            assertTrue(template.hasAttribute("timescale"), "@timescale");
            assertTrue(!template.hasAttribute("duration"), "@duration beside a timeline");
            assertEquals("0", template.getAttribute("startNumber"), "the number of the first segment");
            timelines.add(new Timeline(
                    template.getAttribute("initialization"), template.getAttribute("media"), durations(template)));
        }
        return timelines;
    }

    private static List<Double> durations(Element template) {
        double timescale = Double.parseDouble(template.getAttribute("timescale"));
        List<Double> durations = new ArrayList<>();
        long time = 0;
        for (Element entry : all(template, "S")) {
            String stated = entry.getAttribute("t");
            assertEquals(time, stated.isEmpty() ? time : Long.parseLong(stated), "a hole or an overlap");
            long length = Long.parseLong(entry.getAttribute("d"));
            assertTrue(length > 0, "a segment without length");
            String repeated = entry.getAttribute("r");
            int times = 1 + (repeated.isEmpty() ? 0 : Integer.parseInt(repeated));
            for (int i = 0; i < times; i++) {
                durations.add(length / timescale);
                time += length;
            }
        }
        return durations;
    }

    private static List<Element> all(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(NAMESPACE, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
