package matinee.delivery;

import io.undertow.server.HttpHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;

/** One servlet, deployed at all paths of an Undertow that a test builds around it. */
final class UndertowDeployment implements AutoCloseable {
    private final DeploymentManager manager;
    private final HttpHandler handler;

    UndertowDeployment(Servlet servlet) throws ServletException {
        DeploymentInfo application = Servlets.deployment()
                .setClassLoader(UndertowDeployment.class.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("feed")
                .addServlet(Servlets.servlet("feed", HttpServlet.class, new ImmediateInstanceFactory<>(servlet))
                        .addMapping("/*")
                        .setAsyncSupported(true));
        manager = Servlets.defaultContainer().addDeployment(application);
        manager.deploy();
        handler = manager.start();
    }

    HttpHandler handler() {
        return handler;
    }

    @Override
    public void close() throws ServletException {
        manager.stop();
        manager.undeploy();
    }
}
