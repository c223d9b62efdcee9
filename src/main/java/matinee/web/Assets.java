package matinee.web;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The style sheet, the scripts and the icons of the pages, in memory. */
public final class Assets {
    private static final List<String> NAMES = List.of(
            "favicon.svg",
            "icons.svg",
            "library.js",
            "matinee.css",
            "media-keys.js",
            "player.js",
            "remembered.js",
            "share.js",
            "shortcuts.js",
            "subtitles.js");

    private final Map<String, byte[]> bytes;
    private final String fingerprint;

    private Assets(Map<String, byte[]> bytes) {
        this.bytes = bytes;
        this.fingerprint = fingerprint(bytes);
    }

    /**
     * Reads them from the application.
     *
     * @throws IllegalStateException when the application is not complete
     */
    public static Assets of(ServletContext context) {
        Map<String, byte[]> bytes = new TreeMap<>();
        for (String name : NAMES) {
            try (InputStream in = context.getResourceAsStream("/assets/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("the application lacks assets/" + name);
                }
                bytes.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new IllegalStateException("assets/" + name + " cannot be read", e);
            }
        }
        return new Assets(bytes);
    }

    /** Names exactly this version of all of them. */
    public String fingerprint() {
        return fingerprint;
    }

    /** One of them, not to be changed; empty for any other name. */
    Optional<byte[]> find(String name) {
        return Optional.ofNullable(bytes.get(name));
    }

    private static String fingerprint(Map<String, byte[]> bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        bytes.values().forEach(all::writeBytes);
        return Fingerprint.of(all.toByteArray());
    }
}
