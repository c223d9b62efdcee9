package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinuxSendQueuesTest {
    @TempDir
    private Path folder;

    private Map<SocketName, Long> read(String... lines) throws IOException {
        Path table = folder.resolve("tcp");
        Files.write(table, List.of(lines));
        return new LinuxSendQueues(List.of(table, folder.resolve("absent"))).now();
    }

    @Test
    void aLineTellsWhatIsHeldForOneClient() throws IOException {
        assertEquals(
                Map.of(new SocketName(8080, "7f000001", 51234), 2_600_000L),
                read(
                        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
                        "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0",
                        "   1: 0100007F:1F90 0100007F:C822 01 0027AC40:00000000 01:00000014 00000000     0        0 2 2 0",
                        "   2: 0100007F:C822 0100007F:1F90 01 00000000:00010000 00:00000000 00000000     0        0 3 2 0"));
    }

    @Test
    void aNumberThatFillsItsColumnIsStillANumber() throws IOException {
        assertEquals(
                Map.of(new SocketName(8080, "7f000001", 51234), 255L),
                read("  sl  local", "10000: 0100007F:1F90 0100007F:C822 01 000000FF:00000000 01:00000014 0"));
    }

    @Test
    void anAddressOfIpv6IsReadInWords() throws IOException {
        assertEquals(
                Map.of(
                        new SocketName(443, "20010db8000000000000000000000001", 4660), 16L,
                        new SocketName(443, "c0000201", 4661), 32L),
                read(
                        "  sl  local_address                         remote_address                        st tx_queue",
                        "   0: 00000000000000000000000000000000:01BB B80D0120000000000000000001000000:1234 01 00000010:0 0 0",
                        "   1: 00000000000000000000000000000000:01BB 0000000000000000FFFF0000010200C0:1235 01 00000020:0 0 0"));
    }

    @Test
    void aTableThatIsNotAsKnownTellsNothing() throws IOException {
        assertEquals(Map.of(), read("", "  0: this is not 01 a:table of it", "x"));
        assertEquals(Map.of(), new LinuxSendQueues(List.of()).now());
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 7f000001",
        "192.0.2.1, c0000201",
        "::ffff:192.0.2.1, c0000201",
        "2001:db8::1, 20010db8000000000000000000000001",
        "0:0:0:0:0:0:0:1, 00000000000000000000000000000001",
    })
    void theAddressThatTheContainerTellsIsTheSame(String address, String digits) {
        assertEquals(Optional.of(new SocketName(80, digits, 7)), SocketName.of(80, address, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "localhost", "films.example", "_hidden", "1.2.3", "dead.beef"})
    void whatIsNoAddressIsNotLookedFor(String address) {
        assertEquals(Optional.empty(), SocketName.of(80, address, 7));
    }
}
