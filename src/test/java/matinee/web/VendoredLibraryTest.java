package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the application carries of others is what it says it is. */
final class VendoredLibraryTest {
    private static final Path LIBRARIES = Path.of("webapp", "lib");

    private static final String NOTICE = "// Changed by Matinee: the line that named a source map is left out.\n";

    private final Properties told = new Properties();
    private byte[] module;

    @BeforeEach
    void read() throws Exception {
        module = Files.readAllBytes(LIBRARIES.resolve("hls.mjs"));
        try (Reader reader = Files.newBufferedReader(LIBRARIES.resolve("hls.properties"))) {
            told.load(reader);
        }
    }

    @Test
    void theModuleIsTheOneThatWasReleasedButForItsLastLine() throws Exception {
        String text = new String(module, StandardCharsets.UTF_8);
        assertTrue(text.endsWith("\n" + NOTICE), () -> text.substring(text.length() - 100));
        String released = text.substring(0, text.length() - NOTICE.length()) + told.getProperty("last-line") + "\n";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(released.getBytes(StandardCharsets.UTF_8));
        assertEquals(told.getProperty("sha256"), HexFormat.of().formatHex(hash));
    }

    @Test
    void theModuleNamesNothingThatIsNotCarried() {
        assertFalse(new String(module, StandardCharsets.UTF_8).contains("sourceMappingURL"));
    }

    @Test
    void theModuleNamesTheVersionThatIsTold() {
        String text = new String(module, StandardCharsets.UTF_8);
        assertTrue(text.contains("\"" + told.getProperty("version") + "\""), told.getProperty("version"));
    }

    @Test
    void theLicenceLiesBeside() throws Exception {
        String licence = Files.readString(LIBRARIES.resolve("hls-licence.txt"));
        assertEquals("Apache-2.0", told.getProperty("licence"));
        assertTrue(licence.contains("Apache License, Version 2.0"), licence);
    }
}
