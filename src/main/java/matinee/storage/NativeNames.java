package matinee.storage;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Names between our text and the file system's bytes, which are UTF-8 whatever the locale says.
 *
 * <p>Java turns text into the bytes of a path by the locale it was started in. A service is often started in the POSIX locale,
 * where that fails for everything but ASCII. A path made from a {@code file:} URI takes the bytes as they are escaped there,
 * in every locale, so names that the locale cannot express go that way.
 */
final class NativeNames {
    private static final char REPLACEMENT = '\uFFFD';

    private NativeNames() {}

    /** A relative path of one name; empty when this file system cannot have such a name. */
    static Optional<Path> path(String name) {
        try {
            return Optional.of(isAscii(name) || !localeIsNarrow() ? Path.of(name) : throughUri(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text of a path's last name; empty when its bytes are not UTF-8. */
    static Optional<String> text(Path path) {
        Path last = path.getFileName();
        if (last == null) {
            return Optional.empty();
        }
        String text = last.toString();
        return text.indexOf(REPLACEMENT) < 0 && (isAscii(text) || !localeIsNarrow())
                ? Optional.of(text)
                : escapedBytes(path);
    }

    private static boolean localeIsNarrow() {
        return !"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding", "UTF-8"))
                && java.io.File.separatorChar == '/';
    }

    private static Path throughUri(String name) {
        StringBuilder uri = new StringBuilder("file:///");
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            uri.append('%').append(String.format("%02X", b));
        }
        Path last = Path.of(URI.create(uri.toString())).getFileName();
        if (last == null) {
            throw new IllegalArgumentException("no name");
        }
        return last;
    }

    private static Optional<String> escapedBytes(Path path) {
        String raw = path.toUri().getRawPath();
        String last = raw.substring(raw.lastIndexOf('/', raw.length() - 2) + 1);
        ByteBuffer bytes = ByteBuffer.allocate(last.length());
        for (int i = 0; i < last.length(); i++) {
            char c = last.charAt(i);
            if (c == '%') {
                bytes.put((byte) Integer.parseInt(last.substring(i + 1, i + 3), 16));
                i += 2;
            } else if (c != '/') {
                bytes.put((byte) c);
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }
}
