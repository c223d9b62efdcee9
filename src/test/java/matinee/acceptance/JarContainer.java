package matinee.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code java -jar matinee.war}: a process for each deployment. */
public final class JarContainer extends ProcessContainer {
    /** System property, followed by a context's name: the port of its process. */
    static final String PORT_OF = "matinee.acceptance.port.";

    private final Map<String, ServerProcess> running = new HashMap<>();

    @Override
    int deploy(String context, Path war) throws IOException {
        int port = FreePort.any();
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(jvmOptions());
        command.addAll(List.of("-jar", war.toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--context", context.equals("ROOT") ? "/" : "/" + context));
        Path log = ServerKind.current().folder().resolve("logs").resolve(context + ".log");
        ProcessBuilder builder = new ProcessBuilder(command);
        // As init systems start services: names must not depend on the locale.
        builder.environment().put("LC_ALL", "POSIX");
        ServerProcess server = ServerProcess.start(builder, log);
        running.put(context, server);
        System.setProperty(PORT_OF + context, Integer.toString(port));
        server.await(0, "address", line -> line.contains("http://"));
        return port;
    }

    @Override
    void undeploy(String context) {
        Objects.requireNonNull(running.remove(context)).close();
    }

    @Override
    public void stop() {
        running.values().forEach(ServerProcess::close);
        running.clear();
    }
}
