package matinee.mp4;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/** How much one file may ask of its reader. What a file says of itself never moves these bounds. */
final class ReadingBudget {
    static final int BOXES = 100_000;
    static final int DEPTH = 16;
    /** Far more than any player shows. */
    static final int TRACKS = 500;
    /** Those told one by one or looked at one by one, of all tracks together: pictures of two days. */
    static final int SAMPLES = 10_000_000;

    static final long TREE_BYTES = 256L * 1024 * 1024;
    static final Duration TIME = Duration.ofSeconds(2);

    private static final String RULE = "bound of the reader";

    /** What is known of a sample takes, about. */
    private static final int SAMPLE_BYTES = 8;

    private final LongSupplier nanoTime;
    private final MemoryClaim memory;
    private final long startedNanos;
    private long claimedBytes;
    private int boxes;
    private long samples;

    /** Begins now. */
    ReadingBudget(LongSupplier nanoTime) {
        this(nanoTime, MemoryClaim.NONE);
    }

    /** Begins now. */
    ReadingBudget(LongSupplier nanoTime, MemoryClaim memory) {
        this.nanoTime = nanoTime;
        this.memory = memory;
        this.startedNanos = nanoTime.getAsLong();
    }

    /**
     * A budget of the calling thread, which begins now. What counts is the time that the thread works: a good file is none the
     * worse for a slow disk, a busy machine, or a wait for memory.
     */
    static ReadingBudget ofThisThread(MemoryClaim memory) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        if (!threads.isCurrentThreadCpuTimeSupported()) {
            return new ReadingBudget(System::nanoTime, memory);
        }
        long begun = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        LongSupplier work = () -> {
            long passed = System.nanoTime() - begun;
            // The thread's own time is dear to ask for, and never more than what has passed.
            return passed <= TIME.toNanos() ? passed : threads.getCurrentThreadCpuTime() - worked;
        };
        return new ReadingBudget(work, memory);
    }

    /** What a movie box tells takes about as much room in memory. */
    void claim(Box moov) throws IOException {
        claim(moov.lengthBytes());
    }

    private void claim(long bytes) throws IOException {
        claimedBytes = bytes;
        memory.widenTo(bytes);
    }

    void countBox(String code, long offsetBytes) throws Mp4Exception {
        boxes++;
        if (boxes > BOXES) {
            throw new Mp4Exception(code, offsetBytes, RULE, "more than " + BOXES + " boxes");
        }
    }

    void countSamples(long more, Box box) throws Mp4Exception, IOException {
        samples += more;
        if (samples > SAMPLES) {
            throw new Mp4Exception(box.code(), box.offsetBytes(), RULE, "more than " + SAMPLES + " samples");
        }
        long takenBytes = samples * SAMPLE_BYTES;
        if (takenBytes > claimedBytes) {
            claim(takenBytes + takenBytes / 2);
        }
    }

    void refuseTracks(int tracks, Box moov) throws Mp4Exception {
        if (tracks > TRACKS) {
            throw new Mp4Exception(moov.code(), moov.offsetBytes(), RULE, "more than " + TRACKS + " tracks");
        }
    }

    void refuseDepth(int depth, Box box) throws Mp4Exception {
        if (depth > DEPTH) {
            throw new Mp4Exception(box.code(), box.offsetBytes(), RULE, "boxes nested deeper than " + DEPTH);
        }
    }

    void refuseLength(Box box) throws Mp4Exception {
        if (box.lengthBytes() > TREE_BYTES) {
            throw new Mp4Exception(box.code(), box.offsetBytes(), RULE, "longer than " + TREE_BYTES + " bytes");
        }
    }

    void checkTime(long offsetBytes) throws Mp4Exception {
        if (nanoTime.getAsLong() - startedNanos > TIME.toNanos()) {
            throw new Mp4Exception("moov", offsetBytes, RULE, "not read within " + TIME.toMillis() + " ms");
        }
    }
}
