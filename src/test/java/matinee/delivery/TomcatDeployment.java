package matinee.delivery;

import jakarta.servlet.Servlet;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** One servlet, deployed at all paths of a Tomcat on loopback. */
final class TomcatDeployment implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();

    /**
     * Listens when this returns.
     *
     * @param folder for what Tomcat writes
     * @param setup of the connector, before it is opened
     */
    TomcatDeployment(Path folder, Servlet servlet, Consumer<Connector> setup) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.setHostname("127.0.0.1");
        setup.accept(tomcat.getConnector());
        Context context = tomcat.addContext("", folder.toString());
        Wrapper wrapper = Tomcat.addServlet(context, "feed", servlet);
        wrapper.setAsyncSupported(true);
        context.addServletMapping("/*", "feed");
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
