package matinee.library;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What SubRip files put into the text of a cue besides words, in the terms of WebVTT. */
final class CueMarkup {
    /** A tag as programs write them; no longer than any that means something. */
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]{1,10})((?:[\\s/=][^<>]{0,200})?)>");

    private static final Pattern ANY_TAG = Pattern.compile("<[^<>]{0,300}>");

    /** An override of Advanced SubStation Alpha, which many players of SubRip obey. */
    private static final Pattern OVERRIDE = Pattern.compile("\\{\\\\[^{}]{0,200}\\}");

    /** Where on the screen, as on the keys of a number block: {@code {\an8}} is the middle of the top. */
    private static final Pattern PLACE = Pattern.compile("\\{\\\\an([1-9])[^{}]{0,200}\\}");

    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)");

    /** Tags that mean the same in both. */
    private static final Set<String> KEPT = Set.of("b", "i", "u");

    /** Tags without a like in WebVTT. What else stands in angle brackets is text. */
    private static final Set<String> DROPPED = Set.of("font", "span", "p", "div", "s", "strike", "em", "strong");

    private CueMarkup() {}

    /** The text with what WebVTT has no word for taken out, and with its own signs escaped. */
    static String webVtt(String text) {
        String plain = OVERRIDE.matcher(text).replaceAll("");
        String ampersands = BARE_AMPERSAND.matcher(plain).replaceAll("&amp;");
        StringBuilder escaped = new StringBuilder();
        Matcher tags = TAG.matcher(ampersands);
        int from = 0;
        while (tags.find()) {
            escaped.append(escape(ampersands.substring(from, tags.start()))).append(tag(tags.toMatchResult()));
            from = tags.end();
        }
        return escaped.append(escape(ampersands.substring(from))).toString();
    }

    /** The cue settings, with a space before each; empty for the usual place. */
    static String settings(String text) {
        Matcher place = PLACE.matcher(text);
        if (!place.find()) {
            return "";
        }
        int key = Integer.parseInt(place.group(1));
        String line = key >= 7 ? " line:0" : key >= 4 ? " line:50%" : "";
        return switch (key % 3) {
            case 1 -> line + " position:0% align:left";
            case 0 -> line + " position:100% align:right";
            default -> line;
        };
    }

    /** The words alone of a WebVTT text. */
    static String plain(String webVtt) {
        return ANY_TAG.matcher(webVtt)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&lrm;", "")
                .replace("&rlm;", "")
                .replace("&amp;", "&")
                .strip();
    }

    private static String tag(MatchResult tag) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (KEPT.contains(name)) {
            return '<' + tag.group(1) + name + '>';
        }
        if (name.equals("br")) {
            return "\n";
        }
        return DROPPED.contains(name) ? "" : escape(tag.group());
    }

    private static String escape(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;");
    }
}
