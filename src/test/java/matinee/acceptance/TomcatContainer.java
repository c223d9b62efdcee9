package matinee.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;

/** A Tomcat from its distribution, with a base folder of its own; WARs are dropped into its deployment folder. */
public final class TomcatContainer extends ProcessContainer {
    private final Path base = ServerKind.current().folder().resolve("base");
    private final int port = FreePort.any();
    private ServerProcess server;

    @Override
    public void start() throws LifecycleException {
        try {
            Path home = home();
            layOut(home);
            ProcessBuilder builder =
                    new ProcessBuilder("sh", home.resolve("bin/catalina.sh").toString(), "run");
            builder.environment().put("CATALINA_HOME", home.toString());
            builder.environment().put("CATALINA_BASE", base.toString());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment()
                    .put(
                            "CATALINA_OPTS",
                            jvmOptions().stream()
                                    .map(option -> '"' + option + '"')
                                    .collect(Collectors.joining(" ")));
            server = ServerProcess.start(builder, base.resolve("logs/console.log"));
            server.await(0, "start", line -> line.contains("Server startup in"));
        } catch (IOException e) {
            throw new LifecycleException("Tomcat does not start", e);
        }
    }

    @Override
    public void stop() {
        server.close();
    }

    private static Path home() throws IOException {
        Path servers = Path.of("target", "servers", ServerKind.current().code()).toAbsolutePath();
        try (Stream<Path> unpacked = Files.list(servers)) {
            return unpacked.filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow(() -> new IOException("no distribution in " + servers));
        }
    }

    /** A base folder as the distribution brings it, on a free port, and looking for new WARs every second. */
    private void layOut(Path home) throws IOException {
        Folders.delete(base);
        Folders.copy(home.resolve("conf"), base.resolve("conf"));
        for (String folder : List.of("webapps", "logs", "temp", "work")) {
            Files.createDirectory(base.resolve(folder));
        }
        Path serverXml = base.resolve("conf/server.xml");
        String text = Files.readString(serverXml);
        text = replaceOnce(text, "<Server port=\"8005\"", "<Server port=\"-1\"");
        text = replaceOnce(text, "<Connector port=\"8080\" protocol=\"HTTP/1.1\"", connector());
        text = replaceOnce(text, "<Engine name=\"Catalina\" defaultHost=\"localhost\">", engine());
        Files.writeString(serverXml, text);
    }

    private String connector() {
        return "<Connector address=\"127.0.0.1\" port=\"" + port + "\" protocol=\"HTTP/1.1\"";
    }

    private static String engine() {
        return "<Engine name=\"Catalina\" defaultHost=\"localhost\" backgroundProcessorDelay=\"1\">";
    }

    private static String replaceOnce(String text, String from, String to) {
        int at = text.indexOf(from);
        if (at < 0) {
            throw new UncheckedIOException(new IOException("server.xml has no " + from));
        }
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    @Override
    int deploy(String context, Path war) throws IOException {
        int before = server.linesSoFar();
        Files.move(war, deployed(context), StandardCopyOption.ATOMIC_MOVE);
        server.await(
                before,
                "deployment of " + context,
                line -> line.contains("Deployment of web application archive")
                        && line.contains("/" + context + ".war]")
                        && line.contains("has finished"));
        return port;
    }

    @Override
    void undeploy(String context) throws IOException {
        int before = server.linesSoFar();
        Files.delete(deployed(context));
        String path = context.equals("ROOT") ? "" : "/" + context;
        server.await(before, "end of " + context, line -> line.contains("Undeploying context [" + path + "]"));
    }

    private Path deployed(String context) {
        return base.resolve("webapps").resolve(context + ".war");
    }
}
