package matinee.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The languages that the pages speak. */
public enum Language {
    ENGLISH("en", PluralRule.ONE),
    GERMAN("de", PluralRule.ONE),
    FRENCH("fr", PluralRule.FRENCH),
    SPANISH("es", PluralRule.SPANISH),
    JAPANESE("ja", PluralRule.NONE),
    ARABIC("ar", PluralRule.ARABIC);

    /** Browsers send some dozen tags at most; who sends a longer field is not asked what he speaks. */
    private static final int LONGEST_FIELD = 500;

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    private final String tag;
    private final PluralRule plural;

    Language(String tag, PluralRule plural) {
        this.tag = tag;
        this.plural = plural;
    }

    /** The best of a viewer's languages, RFC 9110 §12.5.4 and RFC 4647 §3.4; English for those who speak none of ours. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage.isEmpty() || acceptLanguage.length() > LONGEST_FIELD) {
            return ENGLISH;
        }
        try {
            Locale best = Locale.lookup(LanguageRange.parse(acceptLanguage), LOCALES);
            return best == null ? ENGLISH : values()[LOCALES.indexOf(best)];
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    /** By its exact tag. */
    public static Optional<Language> tagged(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** As BCP 47 has it, such as {@code de}. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it, such as {@code Deutsch}. */
    public String ownName() {
        return words().say("language.name");
    }

    /** Which way it is written: {@code ltr} or {@code rtl}, as HTML's {@code dir} has it. */
    public String direction() {
        return this == ARABIC ? "rtl" : "ltr";
    }

    /** All that the pages say in it. */
    public Words words() {
        return Words.in(this);
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    PluralRule plural() {
        return plural;
    }
}
