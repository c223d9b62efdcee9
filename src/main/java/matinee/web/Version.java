package matinee.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;

/** Matinee's own version, as the build wrote it. */
final class Version {
    private static final String FILE = "/matinee/version.properties";

    private Version() {}

    /** Such as {@code 1.2.0}. */
    static String read() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("the application lacks " + FILE);
            }
            properties.load(in);
        }
        return Optional.ofNullable(properties.getProperty("version")).orElse("");
    }
}
