package matinee.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * The built-in sample as a folder: the WAR may stay packed, and bytes can only be ranged in a file, so its few files are laid
 * into the application's temporary folder.
 */
final class SampleLibrary {
    private static final String SAMPLE = "/WEB-INF/sample/";

    private SampleLibrary() {}

    /** Lays the sample out anew and gives its folder. */
    static Path unpack(ServletContext context) throws IOException {
        Object temporary = context.getAttribute(ServletContext.TEMPDIR);
        if (!(temporary instanceof java.io.File folder)) {
            throw new IOException("the container gives no temporary folder");
        }
        Path sample = Files.createDirectories(folder.toPath().resolve("sample"));
        Set<String> files = context.getResourcePaths(SAMPLE);
        for (String file : files == null ? Set.<String>of() : files) {
            try (InputStream in = context.getResourceAsStream(file)) {
                if (in != null) {
                    Files.copy(
                            in, sample.resolve(file.substring(SAMPLE.length())), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return sample;
    }
}
