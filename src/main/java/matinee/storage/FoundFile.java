package matinee.storage;

import java.nio.channels.FileChannel;

/**
 * A file that a walk has just opened.
 *
 * @param channel whoever has this closes it
 * @param place where it was found, and the last look at it
 * @param trail the way to the folder it is in
 */
record FoundFile(FileChannel channel, Landmark place, Trail trail, Rest rest) {
    /** Whether looks and bytes belong together. */
    enum Rest {
        /** The looks before and after opening agree. */
        SETTLED,
        /** It changes faster than it can be looked at. */
        UNSETTLED
    }
}
