package matinee.web;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import matinee.library.LiveLibrary;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.presentation.Rendition;
import matinee.storage.MediaStore;
import matinee.storage.StoredObject;

/** The open files of a film, one for each of its resolutions. Whoever opened them closes them. */
final class StreamFiles implements Closeable {
    private final List<VideoPath> paths = new ArrayList<>();
    private final List<StoredObject> files = new ArrayList<>();

    private StreamFiles() {}

    /**
     * Opens a video, and what lies beside it of the same film in lower resolutions.
     *
     * @return empty when there is no such file
     */
    static Optional<StreamFiles> open(MediaStore store, LiveLibrary library, VideoPath video) throws IOException {
        Optional<StoredObject> highest = store.open(video.segments());
        if (highest.isEmpty()) {
            return Optional.empty();
        }
        StreamFiles files = new StreamFiles();
        files.add(video, highest.get());
        try {
            for (VideoPath lower : lower(library, video)) {
                store.open(lower.segments()).ifPresent(file -> files.add(lower, file));
            }
            return Optional.of(files);
        } catch (IOException e) {
            files.close();
            throw e;
        }
    }

    /** Few names can be of several, and only for those the library is asked. */
    private static List<VideoPath> lower(LiveLibrary library, VideoPath video) throws IOException {
        return video.namesRendition() ? library.find(video).map(Video::lower).orElse(List.of()) : List.of();
    }

    private void add(VideoPath path, StoredObject file) {
        paths.add(path);
        files.add(file);
    }

    /** Of {@link #all}, in the same order. */
    List<VideoPath> paths() {
        return List.copyOf(paths);
    }

    List<StoredObject> all() {
        return List.copyOf(files);
    }

    StoredObject highest() {
        return files.get(0);
    }

    /** The file that holds a rendition. */
    StoredObject of(Rendition rendition) {
        return files.get(rendition.source());
    }

    /** Of the one modified last. */
    Instant modified() {
        Instant latest = highest().stat().modified();
        for (StoredObject file : files) {
            Instant modified = file.stat().modified();
            latest = modified.isAfter(latest) ? modified : latest;
        }
        return latest;
    }

    @Override
    public void close() throws IOException {
        for (StoredObject file : files) {
            file.close();
        }
    }
}
