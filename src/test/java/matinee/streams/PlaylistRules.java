package matinee.streams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules of RFC 8216bis for playlists of complete films. Each method tells the rules that a playlist breaks. */
final class PlaylistRules {
    private static final Pattern URI = Pattern.compile("[A-Za-z0-9._~%!$&'()*+,;=@/-]+");
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z0-9-]+)=(\"[^\"]*\"|[^\",]+)(?:,|$)");

    private final List<String> lines;
    private final List<String> broken = new ArrayList<>();

    private PlaylistRules(String text) {
        lines = List.of(text.split("\n", -1));
        rule("§4.1: lines end with a line feed alone", !text.contains("\r") && text.endsWith("\n"));
        rule("§4.4.1.1: EXTM3U comes first", text.startsWith("#EXTM3U\n"));
        rule("§4.4.1.2: one EXT-X-VERSION, from 6 on for EXT-X-MAP", count("#EXT-X-VERSION:7") == 1);
        for (String line : lines) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                rule("addresses are relative and escaped: " + line, isRelative(line));
            }
        }
    }

    /** §4.4.3, §4.4.4: of a media playlist. */
    static List<String> brokenByMedia(String text) {
        PlaylistRules rules = new PlaylistRules(text);
        rules.media();
        return rules.broken;
    }

    /** §4.4.6: of a multivariant playlist. */
    static List<String> brokenByMultivariant(String text) {
        PlaylistRules rules = new PlaylistRules(text);
        rules.multivariant();
        return rules.broken;
    }

    private void media() {
        rule("§4.4.3.1: one EXT-X-TARGETDURATION", count("#EXT-X-TARGETDURATION:") == 1);
        rule("§4.4.3.5: EXT-X-PLAYLIST-TYPE:VOD", count("#EXT-X-PLAYLIST-TYPE:VOD") == 1);
        rule("§4.4.3.4: EXT-X-ENDLIST ends it", lines.indexOf("#EXT-X-ENDLIST") == lines.size() - 2);
        rule("§4.4.4.5: EXT-X-MAP comes before the first segment", position("#EXT-X-MAP:") < position("#EXTINF:"));
        rule("§6.2.1: there is a segment", count("#EXTINF:") > 0);
        long target = Long.parseLong(value("#EXT-X-TARGETDURATION:"));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#EXTINF:")) {
                double length = Double.parseDouble(lines.get(i).substring(8).split(",", 2)[0]);
                rule("a segment lasts: " + lines.get(i), length > 0);
                rule("§4.4.3.1: no segment over the target duration: " + lines.get(i), Math.round(length) <= target);
                rule("§4.4.4.1: an address follows EXTINF", isRelative(lines.get(i + 1)));
            }
        }
    }

    private void multivariant() {
        rule("§4.4.3: no tag of media playlists", count("#EXTINF:") + count("#EXT-X-TARGETDURATION:") == 0);
        Set<String> groups = new HashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> defaults = new HashSet<>();
        for (String line : lines) {
            if (line.startsWith("#EXT-X-MEDIA:")) {
                String group = attribute(line, "TYPE") + attribute(line, "GROUP-ID");
                groups.add(group);
                rule("§4.4.6.1.1: unlike names in a group", names.add(group + attribute(line, "NAME")));
                rule(
                        "every rendition has a language",
                        !attribute(line, "LANGUAGE").isEmpty());
                boolean first = attribute(line, "DEFAULT").equals("YES");
                rule("§4.4.6.1.1: one default at most in a group", !first || defaults.add(group));
            }
        }
        rule("§4.4.6.2: there is a variant stream", count("#EXT-X-STREAM-INF:") > 0);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#EXT-X-STREAM-INF:")) {
                variant(lines.get(i), lines.get(i + 1), groups);
            }
        }
    }

    private void variant(String line, String address, Set<String> groups) {
        rule("§4.4.6.2: an address follows EXT-X-STREAM-INF", isRelative(address));
        long peak = number(line, "BANDWIDTH");
        long average = number(line, "AVERAGE-BANDWIDTH");
        rule("§4.4.6.2: AVERAGE-BANDWIDTH up to BANDWIDTH", 0 < average && average <= peak);
        rule("§4.4.6.2: CODECS", !attribute(line, "CODECS").isEmpty());
        String group = attribute(line, "AUDIO");
        rule("§4.4.6.2: the group of sound is there", group.isEmpty() || groups.contains("AUDIO" + group));
    }

    private static long number(String line, String name) {
        String value = attribute(line, name);
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }

    /** Without its quotation marks; nothing when it is not there. */
    static String attribute(String line, String name) {
        Matcher matcher = ATTRIBUTE.matcher(line.substring(line.indexOf(':') + 1));
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2).replace("\"", "");
            }
        }
        return "";
    }

    private static boolean isRelative(String address) {
        return URI.matcher(address).matches() && !address.startsWith("/");
    }

    private String value(String tag) {
        return lines.stream()
                .filter(line -> line.startsWith(tag))
                .map(line -> line.substring(tag.length()))
                .findFirst()
                .orElse("0");
    }

    private long count(String tag) {
        return lines.stream().filter(line -> line.startsWith(tag)).count();
    }

    /** Behind the last line when it is nowhere. */
    private int position(String tag) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(tag)) {
                return i;
            }
        }
        return lines.size();
    }

    private void rule(String rule, boolean kept) {
        if (!kept) {
            broken.add(rule);
        }
    }
}
