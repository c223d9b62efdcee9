package matinee.bench;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The processes that this program started: none outlives it, however it ends. */
final class Running {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<Process> PROCESSES = ConcurrentHashMap.newKeySet();
    /** The main thread goes on while the hook works, and may start the next server when it finds the last one gone. */
    private static volatile boolean ending;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Running::endAll, "ends what was started"));
    }

    private Running() {}

    /** @throws IllegalStateException when this program is about to end; the process has then ended as well */
    static void add(Process process) {
        PROCESSES.removeIf(earlier -> !earlier.isAlive());
        PROCESSES.add(process);
        if (ending) {
            end(process);
            throw new IllegalStateException("nothing starts any more");
        }
    }

    private static void endAll() {
        ending = true;
        List.copyOf(PROCESSES).forEach(Running::terminate);
        List.copyOf(PROCESSES).forEach(Running::end);
    }

    /** Asks a process, and what it started, to end; makes them end when they do not. */
    static void end(Process process) {
        List<ProcessHandle> tree = terminate(process);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (ProcessHandle member : tree) {
            await(member, deadline - System.nanoTime());
        }
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    /** Asks a process, and what it started, to end; returns all of them at once. */
    static List<ProcessHandle> terminate(Process process) {
        // Listed first: children of a shell that has ended are no longer known as its own.
        List<ProcessHandle> tree = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        tree.forEach(ProcessHandle::destroy);
        return tree;
    }

    private static void await(ProcessHandle member, long nanos) {
        try {
            member.onExit().get(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            member.destroyForcibly();
        } catch (InterruptedException e) {
            member.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
