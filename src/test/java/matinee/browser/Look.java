package matinee.browser;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The window a page is looked at through.
 *
 * @param width in CSS pixels
 */
record Look(int width, Scheme scheme) {
    /** What the viewer's system prefers. */
    enum Scheme {
        LIGHT,
        DARK;

        /** Its name in {@code prefers-color-scheme}. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Look {
        if (width < 320 || width > 4096) {
            throw new IllegalArgumentException("no screen is " + width + " pixels wide");
        }
    }

    /** A desk and a telephone, by day and by night. */
    static Stream<Look> all() {
        return byDay().flatMap(look -> Stream.of(look, look.byNight()));
    }

    /** A desk and a telephone. */
    static Stream<Look> byDay() {
        return Stream.of(1280, 390).map(width -> new Look(width, Scheme.LIGHT));
    }

    /** The same window at another time. */
    Look byNight() {
        return new Look(width, Scheme.DARK);
    }

    /** In CSS pixels. */
    int height() {
        return width < 600 ? 844 : 800;
    }

    @Override
    public String toString() {
        return width + "-" + scheme.code();
    }
}
