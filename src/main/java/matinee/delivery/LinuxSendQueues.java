package matinee.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The queues that Linux tells in {@code /proc/net/tcp} and {@code tcp6} (proc(5)); elsewhere none. */
final class LinuxSendQueues implements SendQueues {
    private static final System.Logger LOG = System.getLogger(LinuxSendQueues.class.getName());
    private static final String ESTABLISHED = "01 ";
    private static final String IPV4_IN_IPV6 = "00000000000000000000ffff";
    private static final int WORD_DIGITS = 8;

    private final List<Path> tables;

    LinuxSendQueues() {
        this(List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6")));
    }

    LinuxSendQueues(List<Path> tables) {
        this.tables = tables;
    }

    @Override
    public Map<SocketName, Long> now() {
        Map<SocketName, Long> queues = new HashMap<>();
        for (Path table : tables) {
            if (Files.isReadable(table)) {
                read(table, queues);
            }
        }
        return queues;
    }

    private static void read(Path table, Map<SocketName, Long> queues) {
        try (BufferedReader lines = Files.newBufferedReader(table, StandardCharsets.US_ASCII)) {
            lines.readLine(); // The names of the columns.
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                add(line, queues);
            }
        } catch (IOException | RuntimeException notAsKnown) {
            LOG.log(System.Logger.Level.DEBUG, "what the kernel holds is not known", notAsKnown);
        }
    }

    /**
     * One line: number, local and remote address as {@code ADDRESS:PORT}, state, {@code SENDING:RECEIVED}, all hexadecimal. A
     * busy server has thousands, most of them with nothing to say: only those that do are taken apart.
     */
    private static void add(String line, Map<SocketName, Long> queues) {
        int local = next(line, line.indexOf(':'));
        int remote = next(line, local);
        int state = next(line, remote);
        if (!line.startsWith(ESTABLISHED, state)) {
            return;
        }
        int queue = next(line, state);
        long held = Long.parseLong(line, queue, line.indexOf(':', queue), 16);
        if (held > 0) {
            String address = line.substring(remote, line.indexOf(':', remote));
            queues.put(new SocketName(port(line, local), inNetworkOrder(address), port(line, remote)), held);
        }
    }

    /** Where the first field after the next spaces begins. */
    private static int next(String line, int from) {
        int at = line.indexOf(' ', from);
        if (at < 0) {
            throw new IllegalArgumentException("a line of too few fields: " + line);
        }
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int port(String line, int address) {
        int digits = line.indexOf(':', address) + 1;
        return Integer.parseInt(line, digits, line.indexOf(' ', digits), 16);
    }

    /** The kernel prints words of 32 bits, each in the machine's own order, which is little-endian wherever Java runs today. */
    private static String inNetworkOrder(String words) {
        StringBuilder bytes = new StringBuilder(words.length());
        for (int word = 0; word < words.length(); word += WORD_DIGITS) {
            for (int octet = WORD_DIGITS - 2; octet >= 0; octet -= 2) {
                bytes.append(words, word + octet, word + octet + 2);
            }
        }
        String address = bytes.toString().toLowerCase(Locale.ROOT);
        return address.startsWith(IPV4_IN_IPV6) ? address.substring(IPV4_IN_IPV6.length()) : address;
    }
}
