package matinee.presentation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import matinee.mp4.MovieReader;
import matinee.mp4.Mp4Exception;
import matinee.mp4.TrackMedia;
import matinee.storage.Content;
import matinee.storage.MemoryStore;
import matinee.storage.Slice;
import matinee.storage.StoredObject;

/** A rendition as a player has it: its initialization section and segments, read back. */
final class Streamed {
    private Streamed() {}

    /** All of it. */
    static byte[] whole(Rendition rendition, StoredObject film) throws IOException {
        return segments(rendition, film, 0, rendition.segments().count());
    }

    static byte[] segments(Rendition rendition, StoredObject film, int from, int to) throws IOException {
        SegmentWriter writer = new SegmentWriter(rendition);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(writer.initializationSection());
        for (int segment = from; segment < to; segment++) {
            bytes.write(bytes(writer.segment(rendition.segments(), segment, film)));
        }
        return bytes.toByteArray();
    }

    static byte[] bytes(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WritableByteChannel channel = Channels.newChannel(bytes);
        for (Slice slice : content.slices()) {
            if (slice instanceof Slice.Memory memory) {
                channel.write(memory.bytes());
            } else if (slice instanceof Slice.Stored stored) {
                ByteBuffer buffer = ByteBuffer.allocate((int) stored.length());
                while (buffer.hasRemaining()
                        && stored.object().read(buffer, stored.offset() + buffer.position()) >= 0) {}
                channel.write(buffer.flip());
            }
        }
        return bytes.toByteArray();
    }

    /** The one track of such bytes. */
    static TrackMedia track(byte[] bytes) throws IOException, Mp4Exception {
        try (StoredObject object = MemoryStore.object(bytes)) {
            return MovieReader.readMedia(object).tracks().get(0);
        }
    }
}
