package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import matinee.library.VideoPath;

/**
 * How far a viewer got in the videos that he watched last, as his browser tells by a cookie: lists show it without a script and
 * without moving about. A script of the pages writes it. It holds short names of paths, not the paths, as it goes with every
 * request.
 *
 * @param percents of the length, from 1 to 99, or 100 of what was seen to its end; by short name
 */
record Watched(Map<String, Integer> percents) {
    /** Nobody watched anything. */
    static final Watched NOTHING = new Watched(Map.of());

    /** Short names with percents, such as {@code 1kq9f3.45-zz0a1b.7}. */
    private static final String COOKIE = "matinee-watched";

    private static final Pattern ENTRY = Pattern.compile("(?<![^-])([0-9a-z]{1,7})\\.([1-9][0-9]?|100)(?:-|$)");

    /** More are not read: the script keeps fewer. */
    private static final int MOST = 100;

    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    Watched {
        percents = Map.copyOf(percents);
    }

    static Watched of(HttpServletRequest request) {
        return new Cookies(request).value(COOKIE).map(Watched::parse).orElse(NOTHING);
    }

    static Watched parse(String text) {
        Map<String, Integer> percents = new HashMap<>();
        Matcher entry = ENTRY.matcher(text);
        while (percents.size() < MOST && entry.find()) {
            percents.put(entry.group(1), Integer.valueOf(entry.group(2)));
        }
        return new Watched(percents);
    }

    /** From 0, where nothing is known, to 100. */
    int percent(VideoPath video) {
        return percents.getOrDefault(name(video.toString()), 0);
    }

    /** FNV-1a of 32 bits over UTF-8, to the base of 36: two films with one name show one another's bar, and nothing worse. */
    static String name(String path) {
        int hash = FNV_OFFSET;
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return Integer.toUnsignedString(hash, Character.MAX_RADIX);
    }
}
