package matinee.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import matinee.http.MediaType;
import matinee.library.FolderPath;
import org.owasp.encoder.Encode;

/**
 * What is new in a folder and below it, as RSS 2.0, with the length that podcast programs show.
 *
 * @param title of the folder
 * @param root whole URL of the context root
 * @param items the newest first
 */
record Feed(String title, FolderPath folder, PublicRoot root, List<Item> items) {
    private static final String OPENING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
            <channel>
            """;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    Feed {
        items = List.copyOf(items);
    }

    /**
     * One video.
     *
     * @param page whole URL
     * @param description plain text; may be empty
     * @param length zero where it is not known
     * @param poster whole URL
     */
    record Item(
            String title,
            String page,
            String description,
            Instant published,
            Duration length,
            Enclosure enclosure,
            String poster) {}

    /**
     * The file.
     *
     * @param url whole
     */
    record Enclosure(String url, long bytes, MediaType type) {}

    String xml() {
        StringBuilder xml = new StringBuilder(OPENING);
        String link = folder.isRoot() ? root.url() : root.urls().folder(folder);
        xml.append(element("title", title))
                .append(element("link", link))
                .append(element("description", title))
                .append("<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"")
                .append(Encode.forXmlAttribute(root.urls().feed(folder)))
                .append("\"/>\n");
        items.forEach(item -> xml.append(xml(item)));
        return xml.append("</channel>\n</rss>\n").toString();
    }

    private static String xml(Item item) {
        List<String> lines = new ArrayList<>(List.of(
                "<item>\n",
                element("title", item.title()),
                element("link", item.page()),
                element("guid", item.page()),
                element("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(date(item.published())))));
        if (!item.description().isEmpty()) {
            lines.add(element("description", html(item.description())));
        }
        Enclosure enclosure = item.enclosure();
        lines.add("<enclosure url=\"" + Encode.forXmlAttribute(enclosure.url()) + "\" length=\"" + enclosure.bytes()
                + "\" type=\"" + Encode.forXmlAttribute(enclosure.type().value()) + "\"/>\n");
        if (!item.length().isZero()) {
            lines.add(element(
                    "itunes:duration", Long.toString(Math.max(1, item.length().toSeconds()))));
        }
        lines.add("<itunes:image href=\"" + Encode.forXmlAttribute(item.poster()) + "\"/>\n");
        lines.add("</item>\n");
        return String.join("", lines);
    }

    /** Readers take a description for HTML. */
    private static String html(String text) {
        return Encode.forHtmlContent(text).replace("\n", "<br>");
    }

    /** RFC 822 has four digits for the year. */
    private static OffsetDateTime date(Instant time) {
        return (time.isAfter(LATEST) ? LATEST : time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time)
                .atOffset(ZoneOffset.UTC);
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + Encode.forXmlContent(text) + "</" + name + ">\n";
    }
}
