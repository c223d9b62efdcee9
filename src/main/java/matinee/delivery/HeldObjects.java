package matinee.delivery;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import matinee.storage.Content;
import matinee.storage.Slice;
import matinee.storage.StoredObject;

/** The stored objects of a content, kept open for a road that goes on when the servlet has returned. */
final class HeldObjects implements Closeable {
    private static final System.Logger LOG = System.getLogger(HeldObjects.class.getName());

    private final List<Closeable> holds = new ArrayList<>();

    /** Whoever makes this closes it. */
    HeldObjects(Content content) {
        Set<StoredObject> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Slice slice : content.slices()) {
            if (slice instanceof Slice.Stored stored && objects.add(stored.object())) {
                holds.add(stored.object().keepOpen());
            }
        }
    }

    /** Lets go of all, whatever one of them says. */
    @Override
    public void close() {
        for (Closeable hold : holds) {
            try {
                hold.close();
            } catch (IOException unclosed) {
                LOG.log(System.Logger.Level.WARNING, "a file could not be closed", unclosed);
            }
        }
    }
}
