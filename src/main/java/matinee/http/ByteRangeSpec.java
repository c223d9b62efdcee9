package matinee.http;

import java.util.Optional;

/** One member of a byte range set, as asked for: what it selects depends on the length (RFC 9110 §14.1.2). */
public sealed interface ByteRangeSpec {
    /** The bytes it selects of a representation of so many bytes; empty when it is not satisfiable. */
    Optional<ByteRange> resolve(long completeLength);

    /** {@code first-pos "-" last-pos}. */
    record FromTo(long firstPos, long lastPos) implements ByteRangeSpec {
        public FromTo {
            if (firstPos < 0 || lastPos < firstPos) {
                throw new IllegalArgumentException("int-range " + firstPos + "-" + lastPos);
            }
        }

        @Override
        public Optional<ByteRange> resolve(long completeLength) {
            return firstPos < completeLength
                    ? Optional.of(new ByteRange(firstPos, Math.min(lastPos, completeLength - 1)))
                    : Optional.empty();
        }
    }

    /** {@code first-pos "-"}: all from there. */
    record From(long firstPos) implements ByteRangeSpec {
        public From {
            if (firstPos < 0) {
                throw new IllegalArgumentException("first-pos " + firstPos);
            }
        }

        @Override
        public Optional<ByteRange> resolve(long completeLength) {
            return firstPos < completeLength
                    ? Optional.of(new ByteRange(firstPos, completeLength - 1))
                    : Optional.empty();
        }
    }

    /** {@code "-" suffix-length}: the last bytes; longer than the representation selects all of it. */
    record Suffix(long suffixLength) implements ByteRangeSpec {
        public Suffix {
            if (suffixLength < 0) {
                throw new IllegalArgumentException("suffix-length " + suffixLength);
            }
        }

        @Override
        public Optional<ByteRange> resolve(long completeLength) {
            return suffixLength > 0 && completeLength > 0
                    ? Optional.of(new ByteRange(Math.max(0, completeLength - suffixLength), completeLength - 1))
                    : Optional.empty();
        }
    }
}
