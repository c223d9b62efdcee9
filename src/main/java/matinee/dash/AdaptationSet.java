package matinee.dash;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import matinee.presentation.Pictures;
import matinee.presentation.Presentation;
import matinee.presentation.Rate;
import matinee.presentation.Rendition;
import matinee.presentation.Sound;
import matinee.presentation.TextRendition;
import matinee.presentation.VideoRange;

/** Renditions that a player may change between, ISO/IEC 23009-1 §5.3.3. */
final class AdaptationSet {
    private static final String ROLE = "urn:mpeg:dash:role:2011";
    private static final String CHANNELS = "urn:mpeg:dash:23003:3:audio_channel_configuration:2011";
    private static final String TRANSFER = "urn:mpeg:mpegB:cicp:TransferCharacteristics";

    private final Xml xml;
    private final Presentation presentation;
    private final int id;

    AdaptationSet(Xml xml, Presentation presentation, int id) {
        this.xml = xml;
        this.presentation = presentation;
        this.id = id;
    }

    void writePictures(List<Rendition> renditions) {
        Pictures first = Pictures.of(renditions.get(0));
        Map<String, String> attributes = attributes("video");
        // Leading pictures make it a type 3 access point, ISO/IEC 14496-12 Annex I.
        attributes.put(
                "startWithSAP", presentation.decodability() == Presentation.Decodability.INDEPENDENT ? "1" : "3");
        attributes.put("par", ratio(first.width(), first.height()));
        xml.element("AdaptationSet", attributes, () -> {
            writeRange(first.range());
            writeRole("main");
            for (Rendition rendition : renditions) {
                new Representation(xml, presentation, rendition).write(pictureAttributes(rendition), () -> {});
            }
        });
    }

    void writeSound(Rendition rendition) {
        Sound sound = Sound.of(rendition);
        Map<String, String> attributes = attributes("audio");
        attributes.put("startWithSAP", "1");
        attributes.put("lang", sound.language());
        xml.element("AdaptationSet", attributes, () -> {
            xml.text("Label", sound.label());
            writeRole(rendition.equals(presentation.sounds().get(0)) ? "main" : "alternate");
            Map<String, String> own = new LinkedHashMap<>();
            own.put("audioSamplingRate", Integer.toString(sound.sampleRate()));
            new Representation(xml, presentation, rendition).write(own, () -> writeChannels(sound));
        });
    }

    /** One file from the beginning to the end, ISO/IEC 23009-1 §5.6 (BaseURL), which WebVTT alone may be. */
    void writeText(TextRendition text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", Integer.toString(id));
        attributes.put("contentType", "text");
        attributes.put("mimeType", "text/vtt");
        attributes.put("lang", text.language());
        Map<String, String> own = new LinkedHashMap<>();
        own.put("id", text.name());
        own.put("bandwidth", Representation.bandwidth(text.bitRate(presentation.duration())));
        String address = presentation.fingerprint(text) + "/" + text.name() + "/0.vtt";
        xml.element("AdaptationSet", attributes, () -> {
            xml.text("Label", text.label());
            writeRole(role(text.kind()));
            xml.element("Representation", own, () -> xml.text("BaseURL", address));
        });
    }

    private static String role(TextRendition.Kind kind) {
        return switch (kind) {
            case SUBTITLES -> "subtitle";
            case CAPTIONS -> "caption";
            case FORCED -> "forced-subtitle";
        };
    }

    private Map<String, String> attributes(String contentType) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", Integer.toString(id));
        attributes.put("contentType", contentType);
        attributes.put("mimeType", contentType + "/mp4");
        attributes.put("segmentAlignment", "true");
        return attributes;
    }

    private static Map<String, String> pictureAttributes(Rendition rendition) {
        Pictures pictures = Pictures.of(rendition);
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("width", Integer.toString(pictures.width()));
        attributes.put("height", Integer.toString(pictures.height()));
        attributes.put("frameRate", pictures.frameRate().map(Rate::fraction).orElse(""));
        attributes.put("sar", "1:1");
        return attributes;
    }

    private void writeRole(String value) {
        xml.empty("Role", scheme(ROLE, value));
    }

    /** ISO/IEC 23009-1 §5.8.5.4. */
    private void writeChannels(Sound sound) {
        xml.empty("AudioChannelConfiguration", scheme(CHANNELS, Integer.toString(sound.channels())));
    }

    /** DASH-IF IOP: transfer characteristics by ISO/IEC 23091-2; without them, those of BT.709. */
    private void writeRange(VideoRange range) {
        if (range != VideoRange.SDR) {
            xml.empty("SupplementalProperty", scheme(TRANSFER, range == VideoRange.PQ ? "16" : "18"));
        }
    }

    static Map<String, String> scheme(String uri, String value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("schemeIdUri", uri);
        attributes.put("value", value);
        return attributes;
    }

    private static String ratio(int width, int height) {
        int divisor = BigInteger.valueOf(width).gcd(BigInteger.valueOf(height)).intValueExact();
        return width / divisor + ":" + height / divisor;
    }
}
