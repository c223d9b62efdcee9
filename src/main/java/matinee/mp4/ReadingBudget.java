package matinee.mp4;

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

    private final LongSupplier nanoTime;
    private final long startedNanos;
    private int boxes;
    private long samples;

    /** Begins now. */
    ReadingBudget(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.startedNanos = nanoTime.getAsLong();
    }

    void countBox(String code, long offsetBytes) throws Mp4Exception {
        boxes++;
        if (boxes > BOXES) {
            throw new Mp4Exception(code, offsetBytes, RULE, "more than " + BOXES + " boxes");
        }
    }

    void countSamples(long more, Box box) throws Mp4Exception {
        samples += more;
        if (samples > SAMPLES) {
            throw new Mp4Exception(box.code(), box.offsetBytes(), RULE, "more than " + SAMPLES + " samples");
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
