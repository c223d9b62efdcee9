package matinee.mp4;

import java.math.BigInteger;
import java.util.OptionalDouble;

/** Pictures per second. */
public sealed interface FrameRate {
    /** For people and comparisons; empty when unknown. */
    OptionalDouble framesPerSecond();

    /** The file does not tell. */
    record Unknown() implements FrameRate {
        @Override
        public OptionalDouble framesPerSecond() {
            return OptionalDouble.empty();
        }
    }

    /**
     * A fraction in lowest terms, 30000/1001 say.
     *
     * @param numerator at least 1
     * @param denominator at least 1
     */
    record Known(long numerator, long denominator) implements FrameRate {
        public Known {
            if (numerator < 1 || denominator < 1) {
                throw new IllegalArgumentException("frame rate " + numerator + "/" + denominator);
            }
            long divisor = BigInteger.valueOf(numerator)
                    .gcd(BigInteger.valueOf(denominator))
                    .longValueExact();
            numerator /= divisor;
            denominator /= divisor;
        }

        @Override
        public OptionalDouble framesPerSecond() {
            return OptionalDouble.of((double) numerator / denominator);
        }
    }
}
