package matinee.words;

import java.util.Locale;

/** The forms that a noun beside a number can have; the names are those of Unicode's CLDR. */
enum PluralForm {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** The last part of the keys of such texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
