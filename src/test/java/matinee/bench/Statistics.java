package matinee.bench;

import java.util.Arrays;
import java.util.List;

/** What is made of several values of one figure. */
final class Statistics {
    private Statistics() {}

    /** The middle value, or the mean of the two in the middle. */
    static double median(List<Double> values) {
        requireSome(values.size());
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double minimum(List<Double> values) {
        requireSome(values.size());
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /**
     * The smallest value that at least this share of all values does not exceed (nearest rank).
     *
     * @param values in any order; left as they are
     * @param share above 0, at most 1
     */
    static long percentile(long[] values, double share) {
        requireSome(values.length);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share of " + share);
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static void requireSome(int count) {
        if (count == 0) {
            throw new IllegalArgumentException("no values");
        }
    }
}
