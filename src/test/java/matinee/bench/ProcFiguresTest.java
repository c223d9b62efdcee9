package matinee.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcFiguresTest {
    private static final List<String> STATUS =
            List.of("Name:\tjava", "VmHWM:\t  999999 kB", "VmRSS:\t  123456 kB", "Threads:\t37");
    private static final List<String> SOCKETS = List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1",
            "   1: 0100007F:1F90 0100007F:C001 01 00000000:00000000 00:00000000 00000000     0        0 2",
            "   2: 0100007F:1F90 0100007F:C002 04 00000000:00000000 00:00000000 00000000     0        0 0",
            "   3: 0100007F:C001 0100007F:1F90 01 00000000:00000000 00:00000000 00000000     0        0 3",
            "   4: 0000000000000000FFFF00000100007F:1F90 0000000000000000FFFF00000100007F:C003 01 0:0 00:0 0 0 0 4");

    @Test
    void readsTimesAfterANameWithSpacesAndParentheses() {
        String stat = "42 (a (b) c) S 1 42 42 0 -1 4194560 1 2 3 4 150 75 9 9 20 0 37 0 1 1 1";
        assertEquals(new ProcFigures(225, 123_456L * 1024, 37), ProcFigures.parse(stat, STATUS));
        assertEquals(2.25, ProcFigures.parse(stat, STATUS).cpuSeconds());
    }

    @Test
    void aProcessAboutToEndHasNoMemory() {
        String stat = "42 (a) Z 1 42 42 0 -1 4194560 1 2 3 4 150 75 9 9 20 0 1 0 1 1 1";
        assertEquals(0, ProcFigures.parse(stat, List.of("Threads:\t1")).residentBytes());
    }

    @Test
    void refusesWhatIsNoStat() {
        assertThrows(IllegalArgumentException.class, () -> ProcFigures.parse("", STATUS));
        assertThrows(IllegalArgumentException.class, () -> ProcFigures.parse("42 (a) S 1 2", STATUS));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void knowsThisProcess() {
        ProcFigures own = ProcFigures.ofTree(ProcessHandle.current());
        assertTrue(own.cpuTicks() > 0 && own.residentMegabytes() > 1 && own.threads() > 1, own.toString());
    }

    @Test
    void aServersConnectionsAreThoseThatItHoldsOpenItself() {
        assertEquals(Set.of(0xC001, 0xC003), SocketTable.clientsOf(8080, SOCKETS));
    }

    @Test
    void machineIsReadFromTheKernelsLists() {
        Machine machine = Machine.parse(
                List.of("processor\t: 0", "model name\t: Some CPU", "processor\t: 1", "model name\t: Some CPU"),
                List.of("MemTotal:       24683520 kB", "MemFree: 1 kB"),
                "Linux 6");
        assertEquals("Some CPU, 2 cores, 24105 MiB, Linux 6", machine.text());
    }
}
