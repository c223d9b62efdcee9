package matinee.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The names under which the suite deploys the one WAR, and the settings that each name gets. All are system properties,
 * {@code matinee.{context}.{setting}}, the same for the whole run and on every kind of server.
 */
final class Deployment {
    /** The library of {@link Media}, every setting at its default. */
    static final String MATINEE = "matinee";
    /** The article's mode: one megabyte for each open-ended range. */
    static final String CHUNKED = "chunked";
    /** Validators that do not depend on the disk. */
    static final String PORTABLE = "portable";
    /** No symbolic link is followed. */
    static final String NO_LINKS = "nolinks";
    /** Every symbolic link is followed. */
    static final String ALL_LINKS = "alllinks";
    /** A setting with a value that cannot be read. */
    static final String BROKEN = "broken";
    /** No library: the built-in sample. */
    static final String SAMPLE = "sample";
    /** A library whose folder comes and goes. */
    static final String GONE = "gone";
    /** Three streams at once for one client. */
    static final String FEW = "few";
    /** Three streams at once in all. */
    static final String FULL = "full";
    /** Who reads nothing for five seconds is cut. */
    static final String IMPATIENT = "impatient";

    /** Every byte goes through the servlet's stream. */
    static final String COPIED = "copied";

    private static final String DESCRIPTOR = "WEB-INF/web.xml";

    private Deployment() {}

    /** The built WAR, to be deployed under this name. */
    static WebArchive of(String context) {
        return ShrinkWrap.create(ZipImporter.class, context + ".war")
                .importFrom(Path.of("target", "matinee.war").toFile())
                .as(WebArchive.class);
    }

    /** The built WAR with a filter before it that has every byte copied. */
    static WebArchive copied() throws IOException {
        WebArchive built = of(COPIED);
        String descriptor =
                new String(built.get(DESCRIPTOR).getAsset().openStream().readAllBytes(), UTF_8);
        String wrapping = descriptor.replaceFirst(
                "<listener>",
                "<filter><filter-name>wrapping</filter-name><filter-class>" + WrappingFilter.class.getName()
                        + "</filter-class><async-supported>true</async-supported></filter>"
                        + "<filter-mapping><filter-name>wrapping</filter-name><url-pattern>/*</url-pattern></filter-mapping>"
                        + "<listener>");
        return built.addClass(WrappingFilter.class).setWebXML(new StringAsset(wrapping));
    }

    /** The folder that the named deployment plays. */
    static Path library(String context) {
        return ServerKind.current().folder().resolve("library").resolve(context);
    }

    /** The same folder, empty. */
    static Path freshLibrary(String context) throws IOException {
        Path library = library(context);
        Folders.delete(library);
        return Files.createDirectories(library);
    }

    /** Every setting of the run. */
    static Map<String, String> systemProperties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String context : new String[] {
            MATINEE, CHUNKED, PORTABLE, NO_LINKS, COPIED, ALL_LINKS, BROKEN, GONE, FEW, FULL, IMPATIENT
        }) {
            set(properties, context, "library", library(context).toString());
        }
        set(properties, MATINEE, "default-video", "plain.mp4");
        set(properties, CHUNKED, "chunk-size", "1MiB");
        set(properties, PORTABLE, "validators", "portable");
        set(properties, NO_LINKS, "symlinks", "none");
        set(properties, ALL_LINKS, "symlinks", "follow");
        set(properties, FEW, "max-streams-per-client", "3");
        set(properties, FULL, "max-streams", "3");
        set(properties, IMPATIENT, "min-rate", "1KiB/s over 5s");
        set(properties, BROKEN, "chunk-size", "a few");
        return properties;
    }

    private static void set(Map<String, String> properties, String context, String setting, String value) {
        properties.put("matinee." + context + "." + setting, value);
    }
}
