package matinee.delivery;

/**
 * How many transfers may run at once.
 *
 * @param inAll at least 1
 * @param ofOneClient at least 1
 */
public record StreamLimits(int inAll, int ofOneClient) {
    /** As good as no limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public StreamLimits {
        if (inAll < 1 || ofOneClient < 1) {
            throw new IllegalArgumentException("limits of " + inAll + " and " + ofOneClient);
        }
    }
}
