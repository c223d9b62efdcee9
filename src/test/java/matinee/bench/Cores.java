package matinee.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Which processor core works for whom: the first for the servers, the second for the clients, where there are two. */
final class Cores {
    private final List<String> forServers;
    private final List<String> forClients;

    private Cores(List<String> forServers, List<String> forClients) {
        this.forServers = forServers;
        this.forClients = forClients;
    }

    /** Shares them out, and moves this program, a client, to its own. */
    static Cores share() throws IOException {
        if (Runtime.getRuntime().availableProcessors() < 2 || !Tool.TASKSET.isInstalled()) {
            System.out.println("servers and clients share the cores: one core only, or no taskset");
            return new Cores(List.of(), List.of());
        }
        Tool.TASKSET.run(
                "-a", "-p", "-c", "1", Long.toString(ProcessHandle.current().pid()));
        return new Cores(List.of("taskset", "-c", "0"), List.of("taskset", "-c", "1"));
    }

    /** Leaves it to the kernel who works where: for what measures nothing. */
    static Cores all() {
        return new Cores(List.of(), List.of());
    }

    List<String> server(List<String> command) {
        return joined(forServers, command);
    }

    List<String> client(List<String> command) {
        return joined(forClients, command);
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
