package matinee.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;

/** A Tomcat from its distribution, with a base folder of its own; WARs are dropped into its deployment folder. */
public final class TomcatContainer extends ProcessContainer {
    private static final Path FILES = Path.of("server-config", "tomcat");

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
            builder.environment().put("CATALINA_OPTS", options());
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

    /** A base folder as the distribution brings it, with our files for administrators, looking for WARs every second. */
    private void layOut(Path home) throws IOException {
        Folders.delete(base);
        Folders.copy(home.resolve("conf"), base.resolve("conf"));
        for (String folder : List.of("bin", "webapps", "logs", "temp", "work", "conf/Catalina/localhost")) {
            Files.createDirectories(base.resolve(folder));
        }
        Files.copy(FILES.resolve("setenv.sh"), base.resolve("bin/setenv.sh"));
        String engine = "<Engine name=\"Catalina\" defaultHost=\"localhost\"";
        String text = Files.readString(FILES.resolve("server.xml"));
        if (!text.contains(engine)) {
            throw new IOException("server.xml has no " + engine);
        }
        Files.writeString(
                base.resolve("conf/server.xml"), text.replace(engine, engine + " backgroundProcessorDelay=\"1\""));
    }

    private String options() {
        List<String> options = new ArrayList<>(jvmOptions());
        options.add("-Dhttp.address=127.0.0.1");
        options.add("-Dhttp.port=" + port);
        return options.stream().map(option -> '"' + option + '"').collect(Collectors.joining(" "));
    }

    @Override
    int deploy(String context, Path war) throws IOException {
        int before = server.linesSoFar();
        Files.move(war, deployed(context), StandardCopyOption.ATOMIC_MOVE);
        Files.copy(FILES.resolve("matinee.xml"), descriptor(context));
        server.await(
                before,
                "deployment of " + context,
                line -> (line.contains("/" + context + ".xml]") || line.contains("/" + context + ".war]"))
                        && line.contains("has finished"));
        return port;
    }

    @Override
    void undeploy(String context) throws IOException {
        int before = server.linesSoFar();
        Files.delete(deployed(context));
        String path = context.equals("ROOT") ? "" : "/" + context;
        server.await(before, "end of " + context, line -> line.contains("Undeploying context [" + path + "]"));
        Files.deleteIfExists(descriptor(context));
    }

    private Path descriptor(String context) {
        return base.resolve("conf/Catalina/localhost").resolve(context + ".xml");
    }

    private Path deployed(String context) {
        return base.resolve("webapps").resolve(context + ".war");
    }
}
