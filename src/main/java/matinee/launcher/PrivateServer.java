package matinee.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The server in a class loader of its own, which sees Tomcat's jars, the launcher's classes and Java, and nothing of the
 * class path. Only types of Java itself pass between the two sides.
 */
final class PrivateServer {
    /** Where the WAR keeps them: no container looks there. */
    private static final String JARS = "WEB-INF/lib-provided/";

    private static final String SERVER = "matinee.launcher.EmbeddedTomcat";

    private final Path war;
    private final TemporaryFolder folder;

    PrivateServer(Path war, TemporaryFolder folder) {
        this.war = war;
        this.folder = folder;
    }

    /**
     * Starts it, and sees to it that the end of this program ends it well.
     *
     * @return the sentence that says why it does not serve; empty when it does
     * @throws IOException when the jars cannot be copied
     */
    Optional<String> start(List<String> arguments) throws IOException {
        Ending ending = new Ending(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(ending, "matinee-ending"));
        URLClassLoader loader = ending.closing(
                new URLClassLoader(copyJars().toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
        Thread.currentThread().setContextClassLoader(loader);
        try {
            AutoCloseable server = ending.closing((AutoCloseable) loader.loadClass(SERVER)
                    .getConstructor(List.class, Path.class, Path.class)
                    .newInstance(arguments, war, folder.path()));
            @SuppressWarnings("unchecked") // EmbeddedTomcat is one
            Callable<Optional<String>> start = (Callable<Optional<String>>) server;
            return start.call();
        } catch (Exception | LinkageError unforeseen) {
            return Optional.of("Matinee could not start: " + unforeseen + ".");
        }
    }

    private List<URL> copyJars() throws IOException {
        Path copies = Files.createDirectory(folder.path().resolve("lib"));
        List<URL> urls = new ArrayList<>();
        try (ZipFile archive = new ZipFile(war.toFile())) {
            for (ZipEntry entry : archive.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(JARS) && name.endsWith(".jar")) {
                    Path copy = copies.resolve(name.substring(JARS.length()));
                    try (InputStream jar = archive.getInputStream(entry)) {
                        Files.copy(jar, copy);
                    }
                    urls.add(copy.toUri().toURL());
                }
            }
        }
        urls.add(war.toUri().toURL());
        return urls;
    }
}
