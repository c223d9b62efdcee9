package matinee.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import matinee.mp4.Chapter;
import matinee.storage.MediaStore;
import matinee.storage.ObjectStat;
import matinee.storage.StoredObject;

/** Reads the texts beside a video when they are wanted. Whatever they hold, something that can be shown comes of it. */
public final class SidecarReader {
    /** Subtitles of a long film take some 200 KB; what is longer is cut. */
    static final int LONGEST_SUBTITLES = 16 * 1024 * 1024;

    static final int LONGEST_DESCRIPTION = 64 * 1024;

    static final int LONGEST_CHAPTERS = 1024 * 1024;

    private final MediaStore store;

    public SidecarReader(MediaStore store) {
        this.store = store;
    }

    /**
     * A subtitle file as WebVTT.
     *
     * @return empty when the file is gone
     */
    public Optional<String> webVtt(SubtitleTrack track) throws IOException {
        return bytes(track.path(), LONGEST_SUBTITLES).map(bytes -> SubtitleText.webVtt(bytes, track.language()));
    }

    /** What is known of a subtitle file now; empty when it is gone. */
    public Optional<ObjectStat> stat(SubtitleTrack track) throws IOException {
        Optional<StoredObject> opened = store.open(track.path().segments());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (StoredObject object = opened.get()) {
            return Optional.of(object.stat());
        }
    }

    /**
     * One version of a subtitle file as WebVTT.
     *
     * @return empty when the file is gone or another one is in its place
     */
    public Optional<String> webVtt(SubtitleTrack track, ObjectStat version) throws IOException {
        Optional<StoredObject> opened = store.open(track.path().segments());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (StoredObject object = opened.get()) {
            return object.stat().equals(version)
                    ? Optional.of(SubtitleText.webVtt(bytes(object, LONGEST_SUBTITLES), track.language()))
                    : Optional.empty();
        }
    }

    /** What the text file beside the video says; empty without one. */
    public Optional<Description> description(Video video) throws IOException {
        for (DescriptionFile file : video.sidecars().description()) {
            return description(file.path());
        }
        return Optional.empty();
    }

    /** The chapters of the file beside the video, else those inside it. */
    public List<Chapter> chapters(Video video, Details details) throws IOException {
        for (VideoPath path : video.sidecars().chapters()) {
            Optional<byte[]> bytes = bytes(path, LONGEST_CHAPTERS);
            if (bytes.isPresent()) {
                return ChapterList.parse(TextBytes.decode(bytes.get()));
            }
        }
        return details.chapters();
    }

    /** The first line of a description; empty when the file is gone. */
    String title(VideoPath path) throws IOException {
        return description(path).map(Description::title).orElse("");
    }

    private Optional<Description> description(VideoPath path) throws IOException {
        return bytes(path, LONGEST_DESCRIPTION).map(TextBytes::decode).map(Description::parse);
    }

    /** The bytes of a file; of one longer than wanted, the lines that are whole among the first. */
    private Optional<byte[]> bytes(VideoPath path, int most) throws IOException {
        Optional<StoredObject> opened = store.open(path.segments());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (StoredObject object = opened.get()) {
            return Optional.of(bytes(object, most));
        }
    }

    private static byte[] bytes(StoredObject object, int most) throws IOException {
        long length = object.stat().length();
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, length));
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = object.read(buffer, buffer.position());
        }
        int end = buffer.position();
        while (length > most && end > 0 && buffer.get(end - 1) != '\n') {
            end--;
        }
        return Arrays.copyOf(buffer.array(), end == 0 ? buffer.position() : end);
    }
}
