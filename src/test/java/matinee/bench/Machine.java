package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where it ran.
 *
 * @param processor model, as the kernel names it
 * @param cores how many
 * @param memoryMebibytes of the machine
 * @param kernel name and version
 */
record Machine(String processor, int cores, long memoryMebibytes, String kernel) {
    static Machine here() throws IOException {
        return parse(
                Files.readAllLines(Path.of("/proc/cpuinfo")),
                Files.readAllLines(Path.of("/proc/meminfo")),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    static Machine parse(List<String> cpuinfo, List<String> meminfo, String kernel) {
        String model = cpuinfo.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        long cores =
                cpuinfo.stream().filter(line -> line.startsWith("processor")).count();
        long kibibytes = meminfo.stream()
                .filter(line -> line.startsWith("MemTotal:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
        return new Machine(model, Math.toIntExact(cores), kibibytes / 1024, kernel);
    }

    /** In one line. */
    String text() {
        return processor + ", " + cores + (cores == 1 ? " core, " : " cores, ") + memoryMebibytes + " MiB, " + kernel;
    }
}
