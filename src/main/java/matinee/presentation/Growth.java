package matinee.presentation;

import java.time.Instant;

/**
 * Whether a film becomes longer while it is watched. Every write changes the file's validator, so that what names its version
 * cannot name segments that stay as they are: while it grows, a film is named by its beginning.
 */
public sealed interface Growth {
    /** The film is all there, and always was as far as its file tells. */
    record None() implements Growth {
        @Override
        public long targetDurationSeconds() {
            return 1;
        }

        @Override
        public boolean isNamed(String fingerprint) {
            return false;
        }
    }

    /**
     * More is to come: what is offered stays, and ends before what may still change.
     *
     * @param targetDurationSeconds no media playlist states less, as it must not change while segments are added
     * @param begun when the time zero of the film was: whatever there is of it was there no later than so long after this as it
     *     ends in the film. Whole seconds
     * @param written when the film was last written to
     */
    record UnderWay(long targetDurationSeconds, Instant begun, Instant written) implements Growth {
        @Override
        public boolean isNamed(String fingerprint) {
            return false;
        }
    }

    /**
     * The film is all there, and may have grown before.
     *
     * @param targetDurationSeconds no media playlist states less
     * @param fingerprint by which it was named while it grew, and by which viewers from then still ask
     */
    record Over(long targetDurationSeconds, String fingerprint) implements Growth {
        @Override
        public boolean isNamed(String asked) {
            return asked.equals(fingerprint);
        }
    }

    /** What media playlists state at least, in whole seconds. */
    long targetDurationSeconds();

    /** Whether the film once had this name. */
    boolean isNamed(String fingerprint);
}
