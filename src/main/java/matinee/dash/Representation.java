package matinee.dash;

import java.util.LinkedHashMap;
import java.util.Map;
import matinee.presentation.Presentation;
import matinee.presentation.Rendition;

/** One rendition, ISO/IEC 23009-1 §5.3.5, with the addresses of its segments. */
final class Representation {
    /** ANSI/SCTE 214-1 (supplementalCodecs), which some players look for by this very prefix. */
    static final String EXTENSIONS = "urn:scte:dash:scte214-extensions";

    static final String EXTENSIONS_PREFIX = "xmlns:scte214";

    /** ISO/IEC 23009-1 §5.3.5.3: 32 bits; what lasts a moment only can come to more. */
    private static final long MOST_BANDWIDTH = 0xFFFF_FFFFL;

    private final Xml xml;
    private final Presentation presentation;
    private final Rendition rendition;

    Representation(Xml xml, Presentation presentation, Rendition rendition) {
        this.xml = xml;
        this.presentation = presentation;
        this.rendition = rendition;
    }

    /**
     * @param own attributes besides those that every rendition has
     * @param descriptors written before the addresses
     */
    void write(Map<String, String> own, Xml.Body descriptors) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", rendition.name());
        attributes.put("bandwidth", bandwidth(rendition.bitRates().peak()));
        attributes.put("codecs", rendition.codec());
        rendition.supplementalCodec().ifPresent(more -> {
            attributes.put("scte214:supplementalCodecs", more.codec());
            attributes.put("scte214:supplementalProfiles", more.brand());
        });
        attributes.putAll(own);
        xml.element("Representation", attributes, () -> {
            descriptors.write();
            writeTemplate();
        });
    }

    /** As it is told in the attribute of this name. */
    static String bandwidth(long bitRate) {
        return Long.toString(Math.min(MOST_BANDWIDTH, bitRate));
    }

    /** ISO/IEC 23009-1 §5.3.9.4. */
    private void writeTemplate() {
        String folder = presentation.fingerprint() + "/" + rendition.name() + "/";
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("timescale", Long.toString(rendition.track().timescale()));
        attributes.put("startNumber", "0");
        attributes.put("initialization", folder + "init.mp4");
        attributes.put("media", folder + "$Number$.m4s");
        xml.element("SegmentTemplate", attributes, () -> new SegmentTimeline(xml, rendition.segments()).write());
    }
}
