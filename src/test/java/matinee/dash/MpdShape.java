package matinee.dash;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What the schema of ISO/IEC 23009-1 says of the elements that Matinee writes: which may stand in which, in what order, with
 * what attributes of what form. The schema itself may not be carried along.
 */
public final class MpdShape {
    private static final String NAMESPACE = "urn:mpeg:dash:schema:mpd:2011";
    private static final String EXTENSIONS = "urn:scte:dash:scte214-extensions";
    private static final String DESCRIPTORS = "EssentialProperty SupplementalProperty Label ";
    private static final String DURATION = "PT\\d+(\\.\\d+)?S";
    private static final String DATE_TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
    private static final String TEXT = ".*";
    private static final String RATIO = "\\d+:\\d+";
    private static final String UNSIGNED = "\\d+";
    private static final long LARGEST_INT = 0xFFFF_FFFFL;

    /** 64 bits wide; other numbers have 32. */
    private static final Set<String> LONGS = Set.of("t", "d");

    /** In the order in which they stand. */
    private static final Map<String, String> CHILDREN = Map.ofEntries(
            Map.entry("MPD", "Period UTCTiming"),
            Map.entry("Period", "AdaptationSet"),
            Map.entry("AdaptationSet", DESCRIPTORS + "Role Representation"),
            Map.entry("Representation", "AudioChannelConfiguration " + DESCRIPTORS + "BaseURL SegmentTemplate"),
            Map.entry("SegmentTemplate", "SegmentTimeline"),
            Map.entry("SegmentTimeline", "S"));

    /** With an exclamation mark, those that must be there. */
    private static final Map<String, Map<String, String>> ATTRIBUTES = Map.ofEntries(
            Map.entry(
                    "MPD",
                    Map.of(
                            "profiles!", "urn:\\S+",
                            "type", "static|dynamic",
                            "availabilityStartTime", DATE_TIME,
                            "publishTime", DATE_TIME,
                            "mediaPresentationDuration", DURATION,
                            "minimumUpdatePeriod", DURATION,
                            "minBufferTime!", DURATION,
                            "suggestedPresentationDelay", DURATION,
                            "maxSegmentDuration", DURATION)),
            Map.entry("Period", Map.of("id", TEXT, "start", DURATION, "duration", DURATION)),
            Map.entry(
                    "AdaptationSet",
                    Map.of(
                            "id", UNSIGNED,
                            "contentType", "video|audio|text",
                            "mimeType", "\\w+/\\w+",
                            "segmentAlignment", "true|false",
                            "startWithSAP", "[0-6]",
                            "par", RATIO,
                            "lang", "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")),
            Map.entry(
                    "Representation",
                    Map.of(
                            "id!", "\\S*",
                            "bandwidth!", UNSIGNED,
                            "codecs", "[^\\s,]+",
                            "width", UNSIGNED,
                            "height", UNSIGNED,
                            "frameRate", "\\d+(/[1-9]\\d*)?",
                            "sar", RATIO,
                            "audioSamplingRate", UNSIGNED)),
            Map.entry(
                    "SegmentTemplate",
                    Map.of("timescale", UNSIGNED, "startNumber", UNSIGNED, "initialization", "\\S+", "media", "\\S+")),
            Map.entry("S", Map.of("t", UNSIGNED, "d!", UNSIGNED, "r", "-?\\d+")));

    private static final Map<String, String> DESCRIPTOR = Map.of("schemeIdUri!", "\\S+", "value", TEXT);
    private static final Set<String> BARE = Set.of("Label", "BaseURL", "SegmentTimeline");

    private final List<String> faults = new ArrayList<>();

    private MpdShape() {}

    /** Asserts that a text has the shape. */
    public static void assertKept(String mpd) throws Exception {
        Element root = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(mpd)))
                .getDocumentElement();
        MpdShape shape = new MpdShape();
        shape.look(root);
        shape.lookAtType(root);
        assertEquals("MPD", root.getLocalName());
        assertEquals(List.of(), shape.faults, mpd);
    }

    private void look(Element element) {
        String name = element.getLocalName();
        check(NAMESPACE.equals(element.getNamespaceURI()), name + " is of another namespace");
        lookAtAttributes(element, BARE.contains(name) ? Map.of() : ATTRIBUTES.getOrDefault(name, DESCRIPTOR));
        List<String> order = List.of(CHILDREN.getOrDefault(name, "").split(" ", -1));
        int reached = 0;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                int place = order.indexOf(child.getLocalName());
                check(place >= reached, child.getLocalName() + " out of place in " + name);
                reached = Math.max(reached, place);
                look(child);
            }
        }
    }

    /** ISO/IEC 23009-1 §5.3.1.2: what depends on the type. */
    private void lookAtType(Element mpd) {
        boolean dynamic = mpd.getAttribute("type").equals("dynamic");
        Element period = (Element) mpd.getElementsByTagName("Period").item(0);
        for (String name : List.of("availabilityStartTime", "publishTime", "minimumUpdatePeriod")) {
            check(mpd.hasAttribute(name) == dynamic, name + " in one of type " + mpd.getAttribute("type"));
        }
        check(mpd.hasAttribute("mediaPresentationDuration") != dynamic, "a duration of the whole");
        check(period.hasAttribute("duration") != dynamic, "a duration of the period");
        check(mpd.getElementsByTagName("UTCTiming").getLength() == (dynamic ? 1 : 0), "a clock");
    }

    private void lookAtAttributes(Element element, Map<String, String> forms) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String name = attribute.getName();
            if (!name.startsWith("xmlns") && !EXTENSIONS.equals(attribute.getNamespaceURI())) {
                String form = forms.getOrDefault(name, forms.getOrDefault(name + "!", "(?!)"));
                boolean kept = attribute.getValue().matches(form);
                check(kept && fits(name, attribute.getValue(), form), element.getLocalName() + " @" + attribute);
            }
        }
        forms.keySet().stream()
                .filter(name -> name.endsWith("!"))
                .map(name -> name.substring(0, name.length() - 1))
                .forEach(name -> check(element.hasAttribute(name), element.getLocalName() + " has no " + name));
    }

    private static boolean fits(String name, String value, String form) {
        return !form.equals(UNSIGNED) || LONGS.contains(name) || Long.parseLong(value) <= LARGEST_INT;
    }

    private void check(boolean kept, String fault) {
        if (!kept) {
            faults.add(fault);
        }
    }
}
