package matinee.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses and names of this machine's own interface. Nothing here asks a name server. */
final class LoopbackNames {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4_LOOPBACK = Pattern.compile("127(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6_LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    /** {@code Host}, RFC 9110 §7.2: a name, an IPv4 address or an IPv6 address in brackets, and perhaps a port. */
    private static final Pattern HOST = Pattern.compile("(?:\\[([^\\]]*)\\]|([^:\\[\\]]*))(?::[0-9]{0,5})?");

    private LoopbackNames() {}

    /** Whether a numeric address, perhaps with a zone such as {@code %lo}, is 127.0.0.0/8, ::1 or the one mapped into the other. */
    static boolean isLoopbackAddress(String address) {
        int zone = address.indexOf('%');
        String numeric = zone < 0 ? address : address.substring(0, zone);
        return IPV4_LOOPBACK.matcher(numeric).matches() || isIpv6Loopback(numeric);
    }

    /** Whether a {@code Host} names this machine: {@code localhost}, with or without the dot of the root, or an address. */
    static boolean isLoopbackHost(String host) {
        Matcher parts = HOST.matcher(host);
        if (!parts.matches()) {
            return false;
        }
        String bracketed = parts.group(1);
        if (bracketed != null) {
            return isIpv6Loopback(bracketed);
        }
        String name = parts.group(2).toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("localhost.")
                || IPV4_LOOPBACK.matcher(name).matches();
    }

    private static boolean isIpv6Loopback(String text) {
        if (!text.contains(":") || !IPV6_LITERAL.matcher(text).matches()) {
            return false;
        }
        try {
            // In brackets it can only be a literal, so no name is looked up.
            return InetAddress.getByName("[" + text + "]").isLoopbackAddress();
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
