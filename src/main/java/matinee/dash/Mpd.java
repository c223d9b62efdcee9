package matinee.dash;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import matinee.presentation.Growth;
import matinee.presentation.MediaTime;
import matinee.presentation.Presentation;
import matinee.presentation.Rendition;
import matinee.presentation.TextRendition;

/**
 * The media presentation description, ISO/IEC 23009-1 §5.3.1 (MPD), of the profile {@code isoff-live}: static for complete films,
 * dynamic for those that grow, with the segments that there are by now. None is told of before it is there, and those that are
 * told of stay.
 */
public final class Mpd {
    private static final String NAMESPACE = "urn:mpeg:dash:schema:mpd:2011";
    private static final String PROFILE = "urn:mpeg:dash:profile:isoff-live:2011";
    private static final int DECIMALS = 3;

    /** How far from the end players begin, as in HLS: one segment is being written, and one may not be told of yet. */
    private static final int DELAY_SEGMENTS = 3;

    /** ISO/IEC 23009-1 §5.8.5.7: the time of day is in the head ({@code Date}) of what this very description is answered by. */
    private static final String CLOCK = "urn:mpeg:dash:utc:http-head:2014";

    private static final String ITSELF = "manifest.mpd";

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
        if (presentation.growth() instanceof Growth.UnderWay growth) {
            tellGrowth(growth, attributes);
        } else {
            attributes.put("type", "static");
            attributes.put("mediaPresentationDuration", duration(presentation.duration()));
            attributes.put("maxSegmentDuration", duration(longestSegment()));
        }
        attributes.put("minBufferTime", "PT2S");
        xml.element("MPD", attributes, () -> {
            writePeriod();
            if (presentation.isGrowing()) {
                xml.empty("UTCTiming", AdaptationSet.scheme(CLOCK, ITSELF));
            }
        });
        return xml.text();
    }

    /** All that is there stays there, so that nothing is told of how long (timeShiftBufferDepth). */
    private void tellGrowth(Growth.UnderWay growth, Map<String, String> attributes) {
        long target = presentation.targetDurationSeconds();
        attributes.put("type", "dynamic");
        attributes.put("availabilityStartTime", growth.begun().toString());
        attributes.put(
                "publishTime", growth.written().truncatedTo(ChronoUnit.MILLIS).toString());
        attributes.put("minimumUpdatePeriod", duration(new MediaTime(target, 2)));
        attributes.put("suggestedPresentationDelay", duration(MediaTime.ofSeconds(DELAY_SEGMENTS * target)));
        attributes.put("maxSegmentDuration", duration(MediaTime.ofSeconds(target)));
    }

    /** ISO/IEC 23009-1 §5.3.2. */
    private void writePeriod() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", "0");
        attributes.put("start", "PT0S");
        if (!presentation.isGrowing()) {
            attributes.put("duration", duration(presentation.duration()));
        }
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
            // A text is one file as long as the film, and in a period without an end it would be told to last for ever.
            for (TextRendition text : presentation.isGrowing() ? List.<TextRendition>of() : presentation.texts()) {
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
