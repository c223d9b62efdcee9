package matinee.delivery;

import jakarta.servlet.ServletContext;
import java.util.Optional;
import javax.management.JMException;
import javax.management.ListenerNotFoundException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.ObjectName;

/**
 * Tomcat's word that it begins to stop an application. It is given before anything is done, and what is done waits for whoever
 * hears it; a servlet context listener is told only when Tomcat has broken off every asynchronous response, two seconds later.
 */
final class TomcatStopping implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TomcatStopping.class.getName());
    private static final String STOPPING = "j2ee.state.stopping";

    private final NotificationEmitter application;
    private final NotificationListener listener;

    private TomcatStopping(NotificationEmitter application, Runnable action) {
        this.application = application;
        this.listener = (notification, handback) -> {
            if (notification.getType().equals(STOPPING)) {
                action.run();
            }
        };
        application.addNotificationListener(listener, null, null);
    }

    /**
     * Has an action run when Tomcat begins to stop the application of a context; empty in another container.
     *
     * @param action runs in the thread that stops
     */
    static Optional<TomcatStopping> of(ServletContext context, Runnable action) {
        try {
            for (MBeanServer management : MBeanServerFactory.findMBeanServer(null)) {
                for (ObjectName name : management.queryNames(new ObjectName("*:j2eeType=WebModule,*"), null)) {
                    Object application = management.getAttribute(name, "managedResource");
                    if (application instanceof NotificationEmitter emitter && belongs(application, context)) {
                        return Optional.of(new TomcatStopping(emitter, action));
                    }
                }
            }
        } catch (JMException | ReflectiveOperationException | RuntimeException notAsKnown) {
            LOG.log(System.Logger.Level.DEBUG, "Tomcat does not say when it stops the application", notAsKnown);
        }
        return Optional.empty();
    }

    private static boolean belongs(Object application, ServletContext context) throws ReflectiveOperationException {
        return context.equals(
                application.getClass().getMethod("getServletContext").invoke(application));
    }

    /** Tomcat keeps its own object of an application that it starts again. */
    @Override
    public void close() {
        try {
            application.removeNotificationListener(listener);
        } catch (ListenerNotFoundException goneAlready) {
            LOG.log(System.Logger.Level.DEBUG, "nobody listened", goneAlready);
        }
    }
}
