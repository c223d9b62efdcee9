package matinee.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** What Arquillian sees of a server that this suite starts as a process. */
abstract class ProcessContainer implements DeployableContainer<ProcessContainer.Configuration> {
    /** Nothing to configure: the kind of server says it all. */
    public static final class Configuration implements ContainerConfiguration {
        @Override
        public void validate() {}
    }

    @Override
    public final Class<Configuration> getConfigurationClass() {
        return Configuration.class;
    }

    @Override
    public final ProtocolDescription getDefaultProtocol() {
        return ProtocolDescription.DEFAULT;
    }

    @Override
    public final ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        String context = contextOf(archive);
        try {
            Path exported = ServerKind.current().folder().resolve("wars").resolve(archive.getName());
            Files.createDirectories(exported.getParent());
            archive.as(ZipExporter.class).exportTo(exported.toFile(), true);
            int port = deploy(context, exported);
            String path = context.equals("ROOT") ? "/" : "/" + context;
            return new ProtocolMetaData()
                    .addContext(new HTTPContext("127.0.0.1", port).add(new Servlet("default", path)));
        } catch (IOException e) {
            throw new DeploymentException("cannot deploy " + archive.getName(), e);
        }
    }

    @Override
    public final void undeploy(Archive<?> archive) throws DeploymentException {
        try {
            undeploy(contextOf(archive));
        } catch (IOException e) {
            throw new DeploymentException("cannot undeploy " + archive.getName(), e);
        }
    }

    private static String contextOf(Archive<?> archive) {
        return archive.getName().substring(0, archive.getName().lastIndexOf('.'));
    }

    /** Deploys a WAR under a context name and returns the port, once it answers. */
    abstract int deploy(String context, Path war) throws IOException;

    abstract void undeploy(String context) throws IOException;

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The options of every server's JVM. */
    static List<String> jvmOptions() {
        Stream<String> settings = Deployment.systemProperties().entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue());
        return Stream.concat(Stream.of("-Duser.language=en", "-XX:TieredStopAtLevel=1"), settings)
                .toList();
    }
}
