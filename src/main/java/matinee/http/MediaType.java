package matinee.http;

import java.util.Map;
import java.util.Optional;

/**
 * A media type as it stands in {@code Content-Type} (RFC 9110 §8.3.1).
 *
 * @param value type, subtype and parameters, ready for the field
 */
public record MediaType(String value) {
    public static final MediaType PLAIN_TEXT = new MediaType("text/plain;charset=utf-8");
    public static final MediaType HTML = new MediaType("text/html;charset=utf-8");
    public static final MediaType JSON = new MediaType("application/json");
    public static final MediaType WEBVTT = new MediaType("text/vtt;charset=utf-8");
    /** RFC 8216bis §10. */
    public static final MediaType HLS_PLAYLIST = new MediaType("application/vnd.apple.mpegurl");

    /** ISO/IEC 23009-1 Annex C. */
    public static final MediaType MPD = new MediaType("application/dash+xml");

    public static final MediaType MP4_VIDEO = new MediaType("video/mp4");
    public static final MediaType MP4_AUDIO = new MediaType("audio/mp4");

    /** ISO/IEC 23009-1 Annex C; of a segment without its initialization section. */
    public static final MediaType MEDIA_SEGMENT = new MediaType("video/iso.segment");

    public static final MediaType SVG = new MediaType("image/svg+xml");
    public static final MediaType JPEG = new MediaType("image/jpeg");
    public static final MediaType PNG = new MediaType("image/png");

    /** As oEmbed names it. */
    public static final MediaType XML = new MediaType("text/xml;charset=utf-8");

    /** RSS 2.0. */
    public static final MediaType RSS = new MediaType("application/rss+xml;charset=utf-8");

    /** W3C Web Application Manifest §12. */
    public static final MediaType MANIFEST = new MediaType("application/manifest+json");

    /** By extension, never by content: what a file claims to be inside cannot make a browser treat it as something else. */
    private static final Map<String, MediaType> BY_EXTENSION = Map.ofEntries(
            entry("mp4", "video/mp4"),
            entry("m4v", "video/mp4"),
            entry("cmfv", "video/mp4"),
            entry("mov", "video/quicktime"),
            entry("webm", "video/webm"),
            entry("mkv", "video/matroska"),
            entry("ogv", "video/ogg"),
            entry("ts", "video/mp2t"),
            entry("m2ts", "video/mp2t"),
            entry("avi", "video/x-msvideo"),
            entry("3gp", "video/3gpp"),
            entry("mp3", "audio/mpeg"),
            entry("m4a", "audio/mp4"),
            entry("m4b", "audio/mp4"),
            entry("cmfa", "audio/mp4"),
            entry("mka", "audio/matroska"),
            entry("flac", "audio/flac"),
            entry("ogg", "audio/ogg"),
            entry("opus", "audio/ogg"),
            entry("wav", "audio/wav"),
            Map.entry("jpg", JPEG),
            Map.entry("jpeg", JPEG),
            Map.entry("png", PNG),
            entry("webp", "image/webp"),
            Map.entry("svg", SVG),
            Map.entry("vtt", WEBVTT),
            Map.entry("txt", PLAIN_TEXT),
            entry("css", "text/css;charset=utf-8"),
            entry("js", "text/javascript;charset=utf-8"),
            entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("json", JSON));

    public MediaType {
        if (value.indexOf('/') < 1) {
            throw new IllegalArgumentException("not a media type: " + value);
        }
    }

    /** The type of files with an extension, given in lower case without its dot; empty for an extension that is never served. */
    public static Optional<MediaType> ofExtension(String extension) {
        return Optional.ofNullable(BY_EXTENSION.get(extension));
    }

    public boolean isVideo() {
        return value.startsWith("video/");
    }

    public boolean isAudio() {
        return value.startsWith("audio/");
    }

    @Override
    public String toString() {
        return value;
    }

    private static Map.Entry<String, MediaType> entry(String extension, String value) {
        return Map.entry(extension, new MediaType(value));
    }
}
