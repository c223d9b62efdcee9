package matinee.web;

import matinee.words.Words;
import org.owasp.encoder.Encode;

/** The functions by which the pages speak: what they give is HTML. */
public final class Spoken {
    /** The texts of which scripts may need any. */
    private static final String SCRIPT = "script.";

    /** Why a film has no stream, of which its document tells the code alone. */
    private static final String REFUSAL = "refusal.";

    private Spoken() {}

    /** A text, fit to stand between tags and in a quoted attribute. */
    public static String say(Words words, String key) {
        return Encode.forHtml(words.say(key, "{0}"));
    }

    /** A text with HTML in place of its {@code {0}}. */
    public static String sayOf(Words words, String key, String html) {
        return Encode.forHtml(words.say(key, "{0}")).replace("{0}", html);
    }

    /** What the scripts of a page may have to say, as a JSON object that can stand in a script element. */
    public static String scripts(Words words) {
        JsonObject json = new JsonObject();
        words.beginning(SCRIPT).forEach((key, text) -> json.text(key.substring(SCRIPT.length()), text));
        words.beginning(REFUSAL).forEach(json::text);
        return json.inScript();
    }
}
