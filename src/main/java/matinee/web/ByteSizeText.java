package matinee.web;

import java.util.Locale;

/** A number of bytes as people read it: decimal units, at most three digits, such as {@code 612 MB} or {@code 1.9 GB}. */
final class ByteSizeText {
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};

    private ByteSizeText() {}

    /** @param length bytes, not negative */
    static String of(long length) {
        if (length == 1) {
            return "1 byte";
        }
        double value = length;
        int unit = 0;
        while (value >= 999.5) {
            value /= 1000;
            unit++;
        }
        long tenths = Math.round(value * 10);
        boolean whole = value >= 99.95 || tenths % 10 == 0;
        return String.format(Locale.ROOT, whole ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
    }
}
