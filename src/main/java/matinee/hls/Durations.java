package matinee.hls;

import java.math.BigDecimal;
import matinee.presentation.MediaTime;

/** Lengths of segments as decimal numbers that add up: the sum is rounded, not each of them. For one thread. */
final class Durations {
    private final int decimals;
    private BigDecimal before = BigDecimal.ZERO;

    Durations(int decimals) {
        this.decimals = decimals;
    }

    /** The length of the segment that ends at a time, in seconds; the first begins at zero. */
    String next(MediaTime end) {
        BigDecimal sum = new BigDecimal(end.seconds(decimals));
        String length = sum.subtract(before).toPlainString();
        before = sum;
        return length;
    }
}
