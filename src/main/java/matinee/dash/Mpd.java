package matinee.dash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import matinee.presentation.MediaTime;
import matinee.presentation.Presentation;
import matinee.presentation.Rendition;
import matinee.presentation.TextRendition;

/** The media presentation description, ISO/IEC 23009-1 §5.3.1 (MPD), of the profile {@code isoff-live} for complete films. */
public final class Mpd {
    private static final String NAMESPACE = "urn:mpeg:dash:schema:mpd:2011";
    private static final String PROFILE = "urn:mpeg:dash:profile:isoff-live:2011";
    private static final int DECIMALS = 3;

    private final Presentation presentation;
    private final Xml xml = new Xml();

    private Mpd(Presentation presentation) {
        this.presentation = presentation;
    }

    /** The description in UTF-8. */
    public static String text(Presentation presentation) {
        return new Mpd(presentation).text();
    }

    private String text() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("xmlns", NAMESPACE);
        boolean extended = presentation.pictures().stream()
                .anyMatch(rendition -> rendition.supplementalCodec().isPresent());
        if (extended) {
            attributes.put(Representation.EXTENSIONS_PREFIX, Representation.EXTENSIONS);
        }
        attributes.put("profiles", PROFILE);
        attributes.put("type", "static");
        attributes.put("mediaPresentationDuration", duration(presentation.duration()));
        attributes.put("minBufferTime", "PT2S");
        attributes.put("maxSegmentDuration", duration(longestSegment()));
        xml.element("MPD", attributes, this::writePeriod);
        return xml.text();
    }

    /** ISO/IEC 23009-1 §5.3.2. */
    private void writePeriod() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", "0");
        attributes.put("start", "PT0S");
        attributes.put("duration", duration(presentation.duration()));
        xml.element("Period", attributes, () -> {
            int id = 0;
            List<Rendition> pictures = presentation.pictures();
            if (!pictures.isEmpty()) {
                new AdaptationSet(xml, presentation, id).writePictures(pictures);
                id++;
            }
            for (Rendition sound : presentation.sounds()) {
                new AdaptationSet(xml, presentation, id).writeSound(sound);
                id++;
            }
            for (TextRendition text : presentation.texts()) {
                new AdaptationSet(xml, presentation, id).writeText(text);
                id++;
            }
        });
    }

    private MediaTime longestSegment() {
        MediaTime longest = MediaTime.ZERO;
        for (Rendition rendition : presentation.pictures()) {
            longest = MediaTime.max(longest, rendition.segments().longest());
        }
        for (Rendition rendition : presentation.sounds()) {
            longest = MediaTime.max(longest, rendition.segments().longest());
        }
        return longest;
    }

    private static String duration(MediaTime time) {
        return "PT" + time.seconds(DECIMALS) + "S";
    }
}
