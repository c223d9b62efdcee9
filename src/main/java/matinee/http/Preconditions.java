package matinee.http;

import java.time.Instant;
import java.util.Optional;

/** The preconditions of a GET or HEAD, in the order of evaluation of RFC 9110 §13.2.2. */
public final class Preconditions {
    /** What the preconditions of a request come to. */
    public enum Outcome {
        /** They hold: the request is answered as if it had none. */
        PROCEED,
        NOT_MODIFIED,
        PRECONDITION_FAILED
    }

    private Preconditions() {}

    /** Evaluates all but {@code If-Range} for a representation that exists. Invalid dates are ignored (RFC 9110 §13.1.3, §13.1.4). */
    public static Outcome evaluate(RequestFields fields, Validators validators) {
        if (!stateIsAsExpected(fields, validators)) {
            return Outcome.PRECONDITION_FAILED;
        }
        return clientHasItAlready(fields, validators) ? Outcome.NOT_MODIFIED : Outcome.PROCEED;
    }

    /**
     * Whether {@code Range} may be heeded (RFC 9110 §13.1.5): there is no {@code If-Range}, or it names the current
     * representation, by a strong entity tag or by exactly its date where that is a strong validator.
     */
    public static boolean rangeApplies(RequestFields fields, Validators validators) {
        Optional<String> ifRange = fields.value("If-Range");
        if (ifRange.isEmpty()) {
            return true;
        }
        String value = ifRange.get();
        if (value.startsWith("\"") || value.startsWith("W/")) {
            EntityTag current = validators.entityTag();
            return current.strength() == EntityTag.Strength.STRONG && value.equals(current.toString());
        }
        return validators.lastModifiedIsStrong()
                && date(value, validators)
                        .filter(validators.lastModified()::equals)
                        .isPresent();
    }

    /** If-Match, else If-Unmodified-Since (RFC 9110 §13.1.1, §13.1.4). */
    private static boolean stateIsAsExpected(RequestFields fields, Validators validators) {
        Optional<String> ifMatch = fields.value("If-Match");
        if (ifMatch.isPresent()) {
            return EntityTagCondition.parse(ifMatch.get()).matchesStrongly(validators.entityTag());
        }
        return fields.value("If-Unmodified-Since")
                .flatMap(value -> date(value, validators))
                .map(since -> !validators.lastModified().isAfter(since))
                .orElse(true);
    }

    /** If-None-Match, else If-Modified-Since (RFC 9110 §13.1.2, §13.1.3). */
    private static boolean clientHasItAlready(RequestFields fields, Validators validators) {
        Optional<String> ifNoneMatch = fields.value("If-None-Match");
        if (ifNoneMatch.isPresent()) {
            return EntityTagCondition.parse(ifNoneMatch.get()).matchesWeakly(validators.entityTag());
        }
        return fields.value("If-Modified-Since")
                .flatMap(value -> date(value, validators))
                .map(since -> !validators.lastModified().isAfter(since))
                .orElse(false);
    }

    private static Optional<Instant> date(String value, Validators validators) {
        return HttpDate.parse(value, validators.date());
    }
}
