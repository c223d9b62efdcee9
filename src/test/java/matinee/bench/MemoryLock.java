package matinee.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds a file in memory for as long as this program runs: a kernel that takes pages back in the middle of a measure would
 * make it one of the disk. Java cannot, so another program does.
 */
final class MemoryLock {
    private static final String PYTHON = """
            import ctypes, mmap, os, sys
            f = open(sys.argv[1], 'r+b')
            m = mmap.mmap(f.fileno(), 0, prot=mmap.PROT_READ | mmap.PROT_WRITE)
            at = ctypes.addressof(ctypes.c_char.from_buffer(m))
            libc = ctypes.CDLL(None, use_errno=True)
            failed = libc.mlock(ctypes.c_void_p(at), ctypes.c_size_t(len(m)))
            print('failed: ' + os.strerror(ctypes.get_errno()) if failed else 'locked', flush=True)
            sys.stdin.read()
            """;

    private MemoryLock() {}

    /** Locks it, or says in one line why not. */
    static void hold(Path file) throws IOException {
        if (Tool.PYTHON3.isInstalled()) {
            Process holder = new ProcessBuilder(Tool.PYTHON3.path(), "-c", PYTHON, file.toString())
                    .redirectErrorStream(true)
                    .start();
            Running.add(holder);
            String said = String.valueOf(holder.inputReader().readLine());
            System.out.println("film in memory: " + said);
        } else if (Tool.VMTOUCH.isInstalled()) {
            Running.add(new ProcessBuilder(List.of(Tool.VMTOUCH.path(), "-q", "-l", file.toString())).start());
            System.out.println("film in memory: left to vmtouch");
        } else {
            System.out.println("film in memory: not locked, as there is neither python3 nor vmtouch");
        }
    }
}
