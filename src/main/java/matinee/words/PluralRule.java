package matinee.words;

/** Which plural form goes with a whole number, after the plural rules of Unicode's CLDR (version 45, cardinal numbers). */
enum PluralRule {
    /** Such as English and German. */
    ONE {
        @Override
        PluralForm of(long number) {
            return number == 1 ? PluralForm.ONE : PluralForm.OTHER;
        }
    },
    /** Nothing counts as one; whole millions want a preposition. */
    FRENCH {
        @Override
        PluralForm of(long number) {
            return number <= 1 ? PluralForm.ONE : wholeMillions(number);
        }
    },
    /** Whole millions want a preposition. */
    SPANISH {
        @Override
        PluralForm of(long number) {
            return number == 1 ? PluralForm.ONE : wholeMillions(number);
        }
    },
    /** Such as Japanese. */
    NONE {
        @Override
        PluralForm of(long number) {
            return PluralForm.OTHER;
        }
    },
    ARABIC {
        @Override
        PluralForm of(long number) {
            if (number == 0) {
                return PluralForm.ZERO;
            }
            if (number <= 2) {
                return number == 1 ? PluralForm.ONE : PluralForm.TWO;
            }
            long rest = number % 100;
            if (rest >= 3 && rest <= 10) {
                return PluralForm.FEW;
            }
            return rest >= 11 ? PluralForm.MANY : PluralForm.OTHER;
        }
    };

    private static final long MILLION = 1_000_000;

    /** @param number not negative */
    abstract PluralForm of(long number);

    private static PluralForm wholeMillions(long number) {
        return number > 0 && number % MILLION == 0 ? PluralForm.MANY : PluralForm.OTHER;
    }
}
