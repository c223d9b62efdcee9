package matinee.web;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The style sheet, the scripts and the icons of the pages, in memory, plain and coded; each script with what it imports. */
public final class Assets {
    private static final String FOLDER = "assets/";

    /** Paths in the application and below the context root alike. */
    private static final List<String> PATHS = List.of(
            "api/openapi.json",
            "assets/adaptive.js",
            "assets/boxes.js",
            "assets/favicon.svg",
            "assets/film.js",
            "assets/icon-192.png",
            "assets/icon-512.png",
            "assets/library.js",
            "assets/matinee.css",
            "assets/media-keys.js",
            "assets/next.js",
            "assets/outage.js",
            "assets/player.js",
            "assets/previews.js",
            "assets/remembered.js",
            "assets/share.js",
            "assets/settled.js",
            "assets/shortcuts.js",
            "assets/sources.js",
            "assets/stills.js",
            "assets/subtitles.js",
            "assets/verdict.js",
            "assets/wake-lock.js",
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
        Map<String, byte[]> files = new TreeMap<>();
        PATHS.forEach(path -> files.put(path, read(context, path)));
        Map<String, Codings> texts = new TreeMap<>();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach((path, file) -> {
            byte[] served = isModule(path) ? joined(path, files) : file;
            all.writeBytes(served);
            texts.put(path, codings(served));
        });
        return new Assets(texts, Fingerprint.of(all.toByteArray()));
    }

    private static byte[] read(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(path + " cannot be read", e);
        }
    }

    private static Codings codings(byte[] text) {
        try {
            return Codings.of(text);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory cannot be written", impossible);
        }
    }

    private static boolean isModule(String path) {
        return path.startsWith(FOLDER) && path.endsWith(".js");
    }

    private static byte[] joined(String path, Map<String, byte[]> files) {
        return JoinedModule.of(path.substring(FOLDER.length()), name -> text(FOLDER + name, files))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String path, Map<String, byte[]> files) {
        byte[] file = files.get(path);
        if (file == null) {
            throw new IllegalStateException("the application lacks " + path);
        }
        return new String(file, StandardCharsets.UTF_8);
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
