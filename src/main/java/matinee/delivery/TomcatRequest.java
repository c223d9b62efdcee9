package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way from a request of Tomcat's to the record of the file that Tomcat will send for it, so that the file may be one that is
 * open already. It leads through fields that are not public, the same in 10.1 and 11; where one is missing, there is no way.
 */
final class TomcatRequest {
    private static final String FACADE = "org.apache.catalina.connector.RequestFacade";
    private static final String PROCESSOR = "org.apache.coyote.http11.Http11Processor";
    private static final String RECORD = "org.apache.tomcat.util.net.NioEndpoint$SendfileData";

    private final Field request;
    private final Method coyoteRequest;
    private final Field processor;
    private final Class<?> processorClass;
    private final Field sendfileData;
    private final Field file;

    private TomcatRequest(Class<?> facade) throws ReflectiveOperationException {
        ClassLoader tomcat = facade.getClassLoader();
        request = open(facade, "request");
        coyoteRequest = request.getType().getMethod("getCoyoteRequest");
        processor = open(coyoteRequest.getReturnType(), "hook");
        processorClass = Class.forName(PROCESSOR, false, tomcat);
        sendfileData = open(processorClass, "sendfileData");
        file = open(Class.forName(RECORD, false, tomcat), "fchannel");
    }

    /** The way for requests of a class; none for what is not Tomcat's own. */
    static Optional<TomcatRequest> of(Class<?> facade) {
        if (!facade.getName().equals(FACADE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new TomcatRequest(facade));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError notAsKnown) {
            return Optional.empty();
        }
    }

    private static Field open(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    /** Whether the request came by the connector that keeps such a record. */
    boolean leadsFrom(HttpServletRequest asked) {
        return processorClass.isInstance(processor(asked));
    }

    /**
     * Has Tomcat send this file instead of the one that it was given the name of, and close it in the end; to be called when
     * the head is written. Afterwards Tomcat forgets it: the record stays with the connection, and that with a pool, for longer
     * than the application may live.
     *
     * @return whether it will
     */
    boolean send(HttpServletRequest asked, CarriedFile content) {
        try {
            Object data = sendfileData.get(processor(asked));
            if (!file.getDeclaringClass().isInstance(data)) {
                return false;
            }
            content.onClose(() -> note(data, null));
            note(data, content);
            return true;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("an opened field", e);
        }
    }

    private void note(Object data, @Nullable CarriedFile content) {
        try {
            file.set(data, content);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("an opened field", e);
        }
    }

    private Object processor(HttpServletRequest asked) {
        try {
            return processor.get(coyoteRequest.invoke(request.get(asked)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an opened field and a public method", e);
        }
    }
}
