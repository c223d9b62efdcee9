package matinee.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import matinee.mp4.Chapter;
import matinee.storage.MediaStore;
import matinee.storage.StoredObject;

/** Reads the texts beside a video when they are wanted. Whatever they hold, something that can be shown comes of it. */
public final class SidecarReader {
    /** Subtitles of a long film take some 200 KB; what is longer is cut. */
    static final int LONGEST_SUBTITLES = 16 * 1024 * 1024;

    static final int LONGEST_DESCRIPTION = 64 * 1024;

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
        return bytes(track.path(), LONGEST_SUBTITLES).map(bytes -> SubtitleText.webVtt(bytes, track.format()));
    }

    /** What the text file beside the video says; empty without one. */
    public Optional<Description> description(Video video) throws IOException {
        for (DescriptionFile file : video.sidecars().description()) {
            return bytes(file.path(), LONGEST_DESCRIPTION)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .map(Description::parse);
        }
        return Optional.empty();
    }

    /** The chapters of the file beside the video, else those inside it. */
    public List<Chapter> chapters(Video video, Details details) throws IOException {
        return details.chapters();
    }

    /** The first bytes of a file, at most so many. */
    private Optional<byte[]> bytes(VideoPath path, int most) throws IOException {
        Optional<StoredObject> opened = store.open(path.segments());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (StoredObject object = opened.get()) {
            ByteBuffer buffer =
                    ByteBuffer.allocate((int) Math.min(most, object.stat().length()));
            while (buffer.hasRemaining() && object.read(buffer, buffer.position()) > 0) {}
            byte[] bytes = new byte[buffer.position()];
            buffer.flip().get(bytes);
            return Optional.of(bytes);
        }
    }
}
