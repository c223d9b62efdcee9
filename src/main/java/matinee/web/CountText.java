package matinee.web;

import java.util.Locale;

/** A number of things as people read it: {@code 1 video}, {@code 24 videos}, {@code 100,000 videos}. */
final class CountText {
    private CountText() {}

    /** @param noun an English noun that takes a plain {@code s} */
    static String of(long count, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s", count, count == 1 ? noun : noun + "s");
    }
}
