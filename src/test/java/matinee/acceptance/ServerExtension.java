package matinee.acceptance;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian which server to use, with which ports and settings, before it reads its own configuration. */
public final class ServerExtension implements LoadableExtension {
    /** WildFly's ports that must be free together: HTTP, HTTPS, AJP, management, transactions. */
    private static final int[] WILDFLY_PORTS = {8080, 8443, 8009, 9990, 9993, 4712, 4713};

    @Override
    public void register(ExtensionBuilder builder) {
        if (System.getProperty("matinee.server") == null) {
            return;
        }
        ServerKind kind = ServerKind.current();
        System.setProperty("arquillian.launch", kind.code());
        Leftovers.end();
        builder.observer(Leftovers.class);
        switch (kind) {
            case EMBEDDED -> {
                builder.observer(QuietTomcat.class);
                Deployment.systemProperties().forEach(System::setProperty);
                System.setProperty("matinee.acceptance.port", Integer.toString(FreePort.any()));
            }
            case WILDFLY -> wildfly();
            case JAVA_JAR -> builder.service(DeployableContainer.class, JarContainer.class);
            case TOMCAT_11, TOMCAT_10 -> builder.service(DeployableContainer.class, TomcatContainer.class);
        }
    }

    private static void wildfly() {
        WildFlyFiles.apply(Path.of(System.getProperty("matinee.acceptance.wildfly")));
        int offset = FreePort.offsetFor(WILDFLY_PORTS);
        System.setProperty("matinee.acceptance.port", Integer.toString(9990 + offset));
        System.setProperty(
                "matinee.acceptance.jvm",
                ProcessContainer.jvmOptions().stream()
                                .map(option -> '"' + option + '"')
                                .collect(Collectors.joining(" "))
                        + " -Djboss.socket.binding.port-offset=" + offset);
    }
}
