package matinee.acceptance;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of UTF-8 (RFC 3986 §2.1). */
final class Percent {
    private static final String UNRESERVED = "-._~";
    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    /** A segment in which all but the unreserved characters (RFC 3986 §2.3) are encoded. */
    static String segment(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append(escape(octet));
            }
        }
        return encoded.toString();
    }

    /** A segment in which every octet is encoded. */
    static String everyOctet(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(escape(octet));
        }
        return encoded.toString();
    }

    private static String escape(byte octet) {
        return "%" + HEX.charAt((octet & 0xf0) >> 4) + HEX.charAt(octet & 0x0f);
    }
}
