package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matinee.acceptance.FreePort;
import matinee.acceptance.WildFlyFiles;

/** How each road's server is started, on a port that is free now. */
final class Blueprints {
    static final Path WAR = Path.of("target", "matinee.war").toAbsolutePath();
    private static final Path SERVERS = Path.of("target", "servers");
    /** The ports that WildFly's standalone.xml names. */
    private static final int[] WILDFLY_PORTS = {8080, 8443, 8009, 9990, 9993, 4712, 4713};

    private final Path folder;
    private final Film film;
    private final Cores cores;
    private final List<String> javaOptions;

    /** @param folder for what the servers read and write */
    Blueprints(Path folder, Film film, Cores cores, List<String> javaOptions) {
        this.folder = folder;
        this.film = film;
        this.cores = cores;
        this.javaOptions = List.copyOf(javaOptions);
    }

    /** Why this road cannot be had on this machine; empty when it can. */
    Optional<String> missing(Road road) throws IOException {
        return switch (road) {
            case NGINX -> Tool.NGINX.isInstalled() ? Optional.empty() : Optional.of("nginx is not installed");
            case JAVA_JAR -> missingFile(WAR);
            case DEFAULT_SERVLET -> missingDistribution("tomcat11");
            case TOMCAT, PLAIN -> missingFile(WAR).or(() -> missingDistribution("tomcat11"));
            case WILDFLY -> missingFile(WAR).or(() -> missingDistribution("wildfly"));
        };
    }

    private static Optional<String> missingFile(Path file) {
        return Files.exists(file) ? Optional.empty() : Optional.of("there is no " + file);
    }

    private static Optional<String> missingDistribution(String name) {
        return Distribution.in(SERVERS.resolve(name)).isPresent()
                ? Optional.empty()
                : Optional.of("nothing is unpacked in " + SERVERS.resolve(name));
    }

    Blueprint of(Road road) throws IOException {
        return switch (road) {
            case NGINX -> nginx();
            case JAVA_JAR -> javaJar(List.of());
            case PLAIN -> plain();
            case TOMCAT -> tomcat(tomcatBase("tomcat"));
            case DEFAULT_SERVLET -> defaultServlet();
            case WILDFLY -> wildFly();
        };
    }

    private Blueprint nginx() throws IOException {
        int port = FreePort.any();
        Path base = NginxBase.layOut(folder.resolve("nginx"), port, film.folder());
        List<String> command =
                List.of(Tool.NGINX.path(), "-p", base.toString(), "-c", NginxBase.CONFIGURATION, "-e", "error.log");
        return new Blueprint(cores.server(command), Map.of(), port, "/" + Film.NAME, "/" + Film.NAME);
    }

    /** {@code java -jar} with more options of the JVM. */
    Blueprint javaJar(List<String> options) {
        int port = FreePort.any();
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(javaOptions);
        command.addAll(options);
        command.addAll(List.of("-jar", WAR.toString(), "--port", Integer.toString(port)));
        command.add(film.folder().toString());
        return new Blueprint(cores.server(command), Map.of(), port, "/health/ready", "/video/" + Film.NAME);
    }

    private Blueprint plain() throws IOException {
        Path base = tomcatBase("plain");
        TomcatBase.switchSendfileOff(base);
        return tomcat(base);
    }

    private Path tomcatBase(String name) throws IOException {
        Path base = TomcatBase.layOut(folder.resolve(name), tomcatHome());
        Files.copy(WAR, base.resolve("webapps/matinee.war"));
        return base;
    }

    private Blueprint tomcat(Path base) throws IOException {
        return tomcat(base, "/matinee/health/ready", "/matinee/video/" + Film.NAME);
    }

    private Blueprint defaultServlet() throws IOException {
        Path base = TomcatBase.layOut(folder.resolve("default-servlet"), tomcatHome());
        Files.writeString(
                base.resolve("conf/Catalina/localhost/films.xml"), "<Context docBase=\"" + film.folder() + "\"/>\n");
        return tomcat(base, "/films/" + Film.NAME, "/films/" + Film.NAME);
    }

    private Blueprint tomcat(Path base, String readyPath, String mediaPath) throws IOException {
        int port = FreePort.any();
        List<String> options = new ArrayList<>(javaOptions);
        options.addAll(List.of("-Dhttp.address=" + Blueprint.HOST, "-Dhttp.port=" + port));
        options.add("-Dmatinee.library=" + film.folder());
        Map<String, String> environment = Map.of(
                "CATALINA_HOME", tomcatHome().toString(),
                "CATALINA_BASE", base.toString(),
                "CATALINA_OPTS", String.join(" ", options),
                "JAVA_HOME", System.getProperty("java.home"));
        List<String> command =
                List.of("sh", tomcatHome().resolve("bin/catalina.sh").toString(), "run");
        return new Blueprint(cores.server(command), environment, port, readyPath, mediaPath);
    }

    private Blueprint wildFly() throws IOException {
        Path home = Distribution.in(SERVERS.resolve("wildfly")).orElseThrow();
        WildFlyFiles.apply(home);
        Path base = WildFlyBase.layOut(folder.resolve("wildfly"), home, WAR);
        int offset = FreePort.offsetFor(WILDFLY_PORTS);
        List<String> options = new ArrayList<>(javaOptions);
        options.add("-Dmatinee.library=" + film.folder());
        List<String> command =
                new ArrayList<>(List.of("sh", home.resolve("bin/standalone.sh").toString()));
        command.add("-Djboss.server.base.dir=" + base);
        command.add("-Djboss.socket.binding.port-offset=" + offset);
        command.add("-b=" + Blueprint.HOST);
        Map<String, String> environment = Map.of(
                "JBOSS_HOME", home.toString(),
                "JAVA_HOME", System.getProperty("java.home"),
                "PREPEND_JAVA_OPTS", String.join(" ", options));
        return new Blueprint(
                cores.server(command),
                environment,
                WILDFLY_PORTS[0] + offset,
                "/matinee/health/ready",
                "/matinee/video/" + Film.NAME);
    }

    private static Path tomcatHome() {
        return Distribution.in(SERVERS.resolve("tomcat11")).orElseThrow();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
