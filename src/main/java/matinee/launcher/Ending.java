package matinee.launcher;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What the end of the program does: closes in the opposite order of opening, then deletes the temporary folder. */
final class Ending implements Runnable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    Ending(TemporaryFolder folder) {
        open.push(folder);
    }

    synchronized <T extends AutoCloseable> T closing(T opened) {
        open.push(opened);
        return opened;
    }

    @Override
    public synchronized void run() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (IOException left) {
                System.err.println("Not everything could be deleted: " + left.getMessage() + ".");
            } catch (Exception failure) {
                System.err.println("Matinee did not end well: " + failure + ".");
            }
        }
    }
}
