package matinee.web;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The style sheet, the scripts and the icons of the pages, in memory, plain and coded. */
public final class Assets {
    /** Paths in the application and below the context root alike. */
    private static final List<String> PATHS = List.of(
            "api/openapi.json",
            "assets/adaptive.js",
            "assets/boxes.js",
            "assets/favicon.svg",
            "assets/film.js",
            "assets/icons.svg",
            "assets/library.js",
            "assets/matinee.css",
            "assets/media-keys.js",
            "assets/player.js",
            "assets/previews.js",
            "assets/remembered.js",
            "assets/share.js",
            "assets/shortcuts.js",
            "assets/sources.js",
            "assets/stills.js",
            "assets/subtitles.js",
            "assets/verdict.js",
            "assets/words.js",
            "lib/hls.mjs");

    private final Map<String, Codings> texts;
    private final String fingerprint;

    private Assets(Map<String, Codings> texts, String fingerprint) {
        this.texts = texts;
        this.fingerprint = fingerprint;
    }

    /**
     * Reads them from the application.
     *
     * @throws IllegalStateException when the application is not complete
     */
    public static Assets of(ServletContext context) {
        Map<String, Codings> texts = new TreeMap<>();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String path : PATHS) {
            try (InputStream in = context.getResourceAsStream("/" + path)) {
                if (in == null) {
                    throw new IllegalStateException("the application lacks " + path);
                }
                byte[] text = in.readAllBytes();
                texts.put(path, Codings.of(text));
                all.writeBytes(text);
            } catch (IOException e) {
                throw new IllegalStateException(path + " cannot be read", e);
            }
        }
        return new Assets(texts, Fingerprint.of(all.toByteArray()));
    }

    /** Names exactly this version of all of them. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * One of them; empty for any other path.
     *
     * @param path such as {@code assets/player.js}
     */
    Optional<Codings> find(String path) {
        return Optional.ofNullable(texts.get(path));
    }
}
