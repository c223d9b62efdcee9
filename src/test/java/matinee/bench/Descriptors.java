package matinee.bench;

import java.util.ArrayList;
import java.util.List;

/** File descriptors for many viewers: two each on most servers. */
final class Descriptors {
    private static final String RAISE = "ulimit -n 65536 2>/dev/null || ulimit -n \"$(ulimit -Hn)\"; exec \"$@\"";

    private Descriptors() {}

    /** The command with as many descriptors as the system lets us have; the process is the command's own. */
    static List<String> many(List<String> command) {
        List<String> wrapped = new ArrayList<>(List.of("sh", "-c", RAISE, "sh"));
        wrapped.addAll(command);
        return wrapped;
    }
}
