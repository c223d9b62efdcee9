package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    void theModuleIsTheOneThatWasReleased() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(module);
        assertEquals(told.getProperty("sha256"), HexFormat.of().formatHex(hash));
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
