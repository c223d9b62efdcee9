package matinee.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is left in the heaps of this program and of all that it started, after all garbage was collected.
 *
 * @param delivery objects of the room {@code delivery}: transfers, and what sends them
 * @param buffers direct buffers, whoever made them
 */
record LiveObjects(long delivery, long buffers) {
    private static final Pattern ROW = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+).*");

    static LiveObjects now() throws IOException {
        long delivery = 0;
        long buffers = 0;
        for (long process : javaProcesses()) {
            for (String line : histogram(process)) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    long count = Long.parseLong(row.group(1));
                    delivery += row.group(2).startsWith("matinee.delivery.") ? count : 0;
                    buffers += row.group(2).equals("java.nio.DirectByteBuffer") ? count : 0;
                }
            }
        }
        return new LiveObjects(delivery, buffers);
    }

    private static List<Long> javaProcesses() {
        ProcessHandle self = ProcessHandle.current();
        return Stream.concat(Stream.of(self), self.descendants())
                .filter(process -> process.info()
                        .command()
                        .filter(c -> c.endsWith("/java"))
                        .isPresent())
                .map(ProcessHandle::pid)
                .toList();
    }

    /** Asking for it collects the garbage first. */
    private static List<String> histogram(long process) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process asking = new ProcessBuilder(jcmd, Long.toString(process), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String output = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!output.contains("#instances")) {
            throw new IOException("jcmd tells nothing of " + process + ": " + output);
        }
        return output.lines().toList();
    }
}
