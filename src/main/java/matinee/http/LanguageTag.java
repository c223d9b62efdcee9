package matinee.http;

import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Languages as tags of BCP 47 (RFC 9110 §8.5.1, RFC 5646). */
public final class LanguageTag {
    /** No language told. */
    public static final String UNDETERMINED = "und";

    /** Codes of three letters, the bibliographic ones of ISO 639-2 too, to the code of two letters that BCP 47 wants. */
    private static final Map<String, String> SHORT_CODES = shortCodes();

    private static final List<String> TWO_LETTERS = List.of(Locale.getISOLanguages());

    /** A language that has no code, which says no more than nothing told. */
    private static final String UNCODED = "mis";

    private static final Pattern THREE_LETTERS = Pattern.compile("[a-z]{3}");

    private LanguageTag() {}

    /** The canonical tag that a word stands for: {@code en}, {@code pt_br}, {@code ger}; empty for other words. */
    public static Optional<String> of(String word) {
        String tag = word.replace('_', '-');
        String language = primary(tag).toLowerCase(Locale.ROOT);
        String known = SHORT_CODES.getOrDefault(language, language);
        if (!TWO_LETTERS.contains(known)) {
            return Optional.empty();
        }
        return canonical(known + tag.substring(language.length()));
    }

    private static Optional<String> canonical(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /**
     * The canonical tag of a language as a media file tells it: a code of ISO 639-2, or a tag already. BCP 47 has the codes of
     * three letters where there is none of two ({@code yue}, {@code fil}), several languages ({@code mul}) and none at all
     * ({@code zxx}) among them.
     *
     * @return empty where no language is told, and for what is no code
     */
    public static Optional<String> ofTrack(String told) {
        Optional<String> known = of(told);
        String language = primary(told);
        boolean coded = THREE_LETTERS.matcher(language).matches()
                && !language.equals(UNDETERMINED)
                && !language.equals(UNCODED);
        return known.isPresent() || !coded ? known : canonical(told);
    }

    /** The language alone, without region or script: {@code pt} of {@code pt-BR}. */
    public static String primary(String tag) {
        return tag.split("-", 2)[0];
    }

    /** The language's name in itself, with a capital: {@code Deutsch}; the tag where Java does not know it. */
    public static String label(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        if (name.isEmpty()) {
            return tag;
        }
        int second = name.offsetByCodePoints(0, 1);
        return name.substring(0, second).toUpperCase(locale) + name.substring(second);
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new HashMap<>(Map.ofEntries(
                Map.entry("alb", "sq"),
                Map.entry("arm", "hy"),
                Map.entry("baq", "eu"),
                Map.entry("bur", "my"),
                Map.entry("chi", "zh"),
                Map.entry("cze", "cs"),
                Map.entry("dut", "nl"),
                Map.entry("fre", "fr"),
                Map.entry("geo", "ka"),
                Map.entry("ger", "de"),
                Map.entry("gre", "el"),
                Map.entry("ice", "is"),
                Map.entry("mac", "mk"),
                Map.entry("may", "ms"),
                Map.entry("mao", "mi"),
                Map.entry("per", "fa"),
                Map.entry("rum", "ro"),
                Map.entry("slo", "sk"),
                Map.entry("tib", "bo"),
                Map.entry("wel", "cy")));
        for (String language : Locale.getISOLanguages()) {
            try {
                codes.put(new Locale.Builder().setLanguage(language).build().getISO3Language(), language);
            } catch (MissingResourceException e) {
                // A language without a code of three letters.
            }
        }
        return Map.copyOf(codes);
    }
}
