package matinee.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.owasp.encoder.Encode;

/** What oEmbed 1.0 tells of a page (§2.3.4), as it grows: its parameters in their order, in JSON or in XML. */
final class OEmbedDocument {
    private final JsonObject json = new JsonObject();
    private final Map<String, String> elements = new LinkedHashMap<>();

    OEmbedDocument text(String name, String value) {
        json.text(name, value);
        elements.put(name, value);
        return this;
    }

    OEmbedDocument number(String name, long value) {
        json.number(name, value);
        elements.put(name, Long.toString(value));
        return this;
    }

    JsonObject json() {
        return json;
    }

    /** §2.3.4.2. */
    String xml() {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n");
        elements.forEach((name, value) -> xml.append('<')
                .append(name)
                .append('>')
                .append(Encode.forXmlContent(value))
                .append("</")
                .append(name)
                .append(">\n"));
        return xml.append("</oembed>\n").toString();
    }
}
