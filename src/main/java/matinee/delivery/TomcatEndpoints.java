package matinee.delivery;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;

/** The endpoints of all connectors of the Tomcats in this JVM, as their own management by JMX leads to them. */
final class TomcatEndpoints implements Supplier<Collection<?>> {
    private static final System.Logger LOG = System.getLogger(TomcatEndpoints.class.getName());

    /** None in another container, nor where management was switched off. */
    @Override
    public Collection<?> get() {
        List<Object> endpoints = new ArrayList<>();
        try {
            for (Object server : servers()) {
                for (Object service : (Object[]) call(server, "findServices")) {
                    for (Object connector : (Object[]) call(service, "findConnectors")) {
                        endpoints.add(endpoint(call(connector, "getProtocolHandler")));
                    }
                }
            }
        } catch (JMException | ReflectiveOperationException | RuntimeException notAsKnown) {
            LOG.log(System.Logger.Level.DEBUG, "Tomcat's connections cannot be seen", notAsKnown);
            return List.of();
        }
        return endpoints;
    }

    private static List<Object> servers() throws JMException {
        List<Object> servers = new ArrayList<>();
        for (MBeanServer management : MBeanServerFactory.findMBeanServer(null)) {
            for (ObjectName name : management.queryNames(new ObjectName("*:type=Server"), null)) {
                servers.add(management.getAttribute(name, "managedResource"));
            }
        }
        return servers;
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    /** What a protocol handler listens with; the way there is not public. */
    private static Object endpoint(Object handler) throws ReflectiveOperationException {
        for (Class<?> type = handler.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("getEndpoint") && method.getParameterCount() == 0) {
                    method.setAccessible(true);
                    return method.invoke(handler);
                }
            }
        }
        throw new NoSuchMethodException("getEndpoint of " + handler.getClass());
    }
}
