package matinee.delivery;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** The transfers that run now. */
public final class Transfers {
    private final Set<Transfer> running = ConcurrentHashMap.newKeySet();
    private final LongAdder hangUps = new LongAdder();

    /** Lets a transfer to a client begin, or tells why not. */
    public Admission admit(String client) {
        Transfer transfer = new Transfer(this);
        running.add(transfer);
        return new Admission.Granted(transfer);
    }

    /** How many run. */
    public int running() {
        return running.size();
    }

    /** How many clients have closed their connection before the end. */
    public long hangUps() {
        return hangUps.sum();
    }

    void countHangUp() {
        hangUps.increment();
    }

    void remove(Transfer transfer) {
        running.remove(transfer);
    }
}
