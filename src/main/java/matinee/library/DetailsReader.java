package matinee.library;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import matinee.storage.MediaStore;

/** Reads what is inside the files, in the background and when first wanted, and remembers it under a bound. */
public final class DetailsReader implements AutoCloseable {
    private final MediaStore store;
    private final long cacheBytes;

    /**
     * Starts with nothing known.
     *
     * @param cacheBytes of memory, about, that all remembered details together may take
     */
    public DetailsReader(MediaStore store, long cacheBytes) {
        this.store = store;
        this.cacheBytes = cacheBytes;
    }

    /** What is known now; begins to read when nothing is. Never blocks. */
    public Details of(Video video) {
        return known(video);
    }

    /** What is known now; reads nothing. */
    public Details known(Video video) {
        return new Details.Unread();
    }

    /** What is known after asking for all and waiting at most so long; an entry for each video. */
    public Map<VideoPath, Details> within(List<Video> videos, Duration patience) {
        Map<VideoPath, Details> details = new HashMap<>();
        videos.forEach(video -> details.put(video.path(), of(video)));
        return details;
    }

    /** Ends the threads; what was not read stays so. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return cacheBytes + " bytes of " + store;
    }
}
