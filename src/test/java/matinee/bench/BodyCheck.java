package matinee.bench;

import java.nio.ByteBuffer;

/** Looks at what arrives. */
interface BodyCheck {
    /** Believes the server: for when the client must not be the slower one. */
    BodyCheck NONE = (part, offset) -> true;

    /** Whether these are the film's bytes at the offset; the buffer stays as it is. */
    boolean holds(ByteBuffer part, long offset);
}
