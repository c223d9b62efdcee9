package matinee.mp4;

import java.io.IOException;

/** Asks for memory before a film takes it. */
@FunctionalInterface
public interface MemoryClaim {
    /** For readers of which there are never many at once. */
    MemoryClaim NONE = bytes -> {};

    /**
     * Returns as soon as there is room; waits until then.
     *
     * @param bytes that the film takes in all, about; at the next call for the same film, more
     * @throws IOException when there is none in time
     */
    void widenTo(long bytes) throws IOException;
}
