package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the kernel tells of a process (proc(5)).
 *
 * @param cpuTicks user and system time of all its threads, in clock ticks
 * @param residentBytes memory that is not shared out
 * @param threads the threads it has now
 */
record ProcFigures(long cpuTicks, long residentBytes, int threads) {
    /** A clock tick as all of Linux counts it towards programs (USER_HZ). */
    private static final int TICKS_PER_SECOND = 100;

    private static final int UTIME = 14;
    private static final int STIME = 15;

    static final ProcFigures NONE = new ProcFigures(0, 0, 0);

    /** Of a process and all that it started; what has ended meanwhile counts nothing. */
    static ProcFigures ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .map(process -> of(Path.of("/proc", Long.toString(process.pid()))))
                .reduce(NONE, ProcFigures::plus);
    }

    private static ProcFigures of(Path folder) {
        try {
            return parse(Files.readString(folder.resolve("stat")), Files.readAllLines(folder.resolve("status")));
        } catch (IOException ended) {
            return NONE;
        }
    }

    /**
     * Reads the texts of {@code stat} and {@code status}.
     *
     * @throws IllegalArgumentException when they are no such texts
     */
    static ProcFigures parse(String stat, List<String> status) {
        return new ProcFigures(
                cpuTicks(stat), field(status, "VmRSS") * 1024, Math.toIntExact(field(status, "Threads")));
    }

    private static long cpuTicks(String stat) {
        // The second field, the program's name in parentheses, may hold spaces and parentheses itself.
        int nameEnd = stat.lastIndexOf(')');
        String[] afterName = nameEnd < 0
                ? new String[0]
                : stat.substring(nameEnd + 1).strip().split(" ", -1);
        if (afterName.length < STIME - 2) {
            throw new IllegalArgumentException("no stat of a process: " + stat);
        }
        return Long.parseLong(afterName[UTIME - 3]) + Long.parseLong(afterName[STIME - 3]);
    }

    /** A number; a process about to end has no memory, and that line is not there. */
    private static long field(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    ProcFigures plus(ProcFigures other) {
        return new ProcFigures(cpuTicks + other.cpuTicks, residentBytes + other.residentBytes, threads + other.threads);
    }

    double cpuSeconds() {
        return (double) cpuTicks / TICKS_PER_SECOND;
    }

    double residentMegabytes() {
        return residentBytes / 1e6;
    }
}
