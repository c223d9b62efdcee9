package matinee.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts servers; what they print goes to files. */
final class Servers {
    private final Blueprints blueprints;
    private final Path logs;

    Servers(Blueprints blueprints, Path logs) {
        this.blueprints = blueprints;
        this.logs = logs;
    }

    Peer start(Road road) throws IOException {
        return Peer.start(road, blueprints.of(road), logs.resolve(road.code() + ".log"));
    }

    /** {@code java -jar} with more options of the JVM. */
    Peer startJavaJar(List<String> options) throws IOException {
        return Peer.start(Road.JAVA_JAR, blueprints.javaJar(options), logs.resolve("java-jar-options.log"));
    }
}
