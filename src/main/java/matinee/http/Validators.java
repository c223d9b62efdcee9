package matinee.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The validators of a selected representation (RFC 9110 §8.8), as of the date of the answer.
 *
 * @param lastModified whole seconds, never after {@code date} (RFC 9110 §8.8.2.1)
 * @param date the answer's own {@code Date}, whole seconds
 */
public record Validators(EntityTag entityTag, Instant lastModified, Instant date) {
    public Validators {
        date = date.truncatedTo(ChronoUnit.SECONDS);
        lastModified = lastModified.truncatedTo(ChronoUnit.SECONDS);
        if (lastModified.isAfter(date)) {
            lastModified = date;
        }
        // A clock that was never set leaves times that the four digits of an HTTP date cannot write.
        if (lastModified.isBefore(Instant.EPOCH)) {
            lastModified = Instant.EPOCH;
        }
    }

    /**
     * Whether {@code Last-Modified} is a strong validator here: a second is its grain, so it is one only when the
     * representation cannot have changed again within that same second (RFC 9110 §8.8.2.2).
     */
    public boolean lastModifiedIsStrong() {
        return !lastModified.plusSeconds(1).isAfter(date);
    }
}
