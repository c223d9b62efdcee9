package matinee.presentation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import matinee.mp4.SampleTable;

/**
 * Pictures per second, in lowest terms.
 *
 * @param numerator at least 1
 * @param denominator at least 1
 */
public record Rate(long numerator, long denominator) {
    public Rate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException("rate " + numerator + "/" + denominator);
        }
        long divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        numerator /= divisor;
        denominator /= divisor;
    }

    /**
     * The rate of a track; where its pictures last unlike long, that of its fastest segment. A still has none.
     */
    static Optional<Rate> highest(PresentedTrack track, TrackSegments segments) {
        SampleTable samples = track.samples();
        if (track.end() - track.first() < 2) {
            return Optional.empty();
        }
        // The last picture may be held, and the first ones be gone at once: neither tells a rate.
        Optional<Rate> constant = constant(track);
        if (constant.isPresent()) {
            return constant;
        }
        Optional<Rate> highest = Optional.empty();
        for (int i = 0; i < segments.count(); i++) {
            int from = segments.firstSample(i);
            int to = segments.firstSample(i + 1);
            long ticks = samples.decodeTicks(to) - samples.decodeTicks(from);
            if (ticks > 0) {
                Rate rate = new Rate((to - from) * track.media().timescale(), ticks);
                highest = highest.filter(known -> !rate.isFasterThan(known)).or(() -> Optional.of(rate));
            }
        }
        return highest;
    }

    private static Optional<Rate> constant(PresentedTrack track) {
        SampleTable samples = track.samples();
        long ticks = samples.durationTicks(track.first());
        for (int sample = track.first(); sample < track.end() - 1; sample++) {
            if (samples.durationTicks(sample) != ticks) {
                return Optional.empty();
            }
        }
        return ticks == 0
                ? Optional.empty()
                : Optional.of(new Rate(track.media().timescale(), ticks));
    }

    private boolean isFasterThan(Rate other) {
        return decimalValue(9).compareTo(other.decimalValue(9)) > 0;
    }

    /** With so many digits after the point, rounded half up. */
    public String decimal(int decimals) {
        return decimalValue(decimals).toPlainString();
    }

    /** As DASH writes it: {@code 25} or {@code 30000/1001}. */
    public String fraction() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private BigDecimal decimalValue(int decimals) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
    }
}
