package matinee.launcher;

import java.lang.reflect.Proxy;

/**
 * Ctrl+C while the program is already ending. Java ignores it; whoever does not want to wait must be able to say so. The
 * class that takes signals is public but no part of Java SE, hence found at run time: without it, one waits.
 */
final class SecondInterrupt {
    private SecondInterrupt() {}

    /** From now on it runs {@code hurry}. */
    static void does(Runnable hurry) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object hurrying = Proxy.newProxyInstance(
                    SecondInterrupt.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        if (method.getName().equals("handle")) {
                            hurry.run();
                            return null;
                        }
                        return method.invoke(hurry, arguments);
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), hurrying);
        } catch (ReflectiveOperationException | IllegalArgumentException absent) {
            return;
        }
    }
}
