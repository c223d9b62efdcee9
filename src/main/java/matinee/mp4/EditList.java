package matinee.mp4;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which parts of a track's media are presented, one after the other, ISO/IEC 14496-12 §8.6.6 (elst). Without an entry all of
 * the media is, from the beginning on.
 */
public record EditList(List<Edit> edits) {
    /** All of the media, from the beginning on. */
    public static final EditList NONE = new EditList(List.of());

    private static final String CLAUSE = "ISO/IEC 14496-12 §8.6.6";
    private static final int MOST_EDITS = 10_000;
    private static final long NORMAL_RATE = 0x10000;

    public EditList {
        edits = List.copyOf(edits);
    }

    /** The same, its last part reaching as far as there is media. */
    EditList openEnded() {
        List<Edit> open = new ArrayList<>(edits);
        if (!open.isEmpty() && open.get(open.size() - 1) instanceof Media last) {
            open.set(open.size() - 1, new Media(0, last.mediaTicks()));
        }
        return new EditList(open);
    }

    /** One entry. */
    public sealed interface Edit permits Empty, Media, Rated {
        /** How long it lasts, in ticks of the movie; 0 in fragmented files means: as long as there is media. */
        long durationTicks();
    }

    /** Nothing is presented (media_time -1). */
    public record Empty(long durationTicks) implements Edit {}

    /**
     * A part of the media.
     *
     * @param mediaTicks composition time at which it begins, in ticks of the media, never negative
     */
    public record Media(long durationTicks, long mediaTicks) implements Edit {}

    /** A part at another speed than the usual, or a still (rate 0). */
    public record Rated(long durationTicks, long mediaTicks) implements Edit {}

    static EditList read(BoxReader reader, Box trak) throws Mp4Exception, IOException {
        Optional<Box> elst = trak.first("edts", "elst");
        if (elst.isEmpty()) {
            return NONE;
        }
        BoxBody body = reader.body(elst.get(), CLAUSE);
        int version = body.version();
        long count = body.entryCount(version == 0 ? 12 : 20);
        if (count > MOST_EDITS) {
            throw body.fault(count + " edits");
        }
        List<Edit> edits = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            edits.add(edit(body, version));
        }
        return new EditList(edits);
    }

    private static Edit edit(BoxBody body, int version) throws Mp4Exception, IOException {
        long duration = version == 0 ? body.u32() : body.u63();
        long mediaTicks = version == 0 ? body.i32() : body.u64();
        long rate = body.u32();
        if (mediaTicks == -1) {
            return new Empty(duration);
        }
        // Below -1 nothing is defined: such an entry cannot mean any part of the media.
        if (mediaTicks < -1) {
            throw body.fault("media_time " + mediaTicks);
        }
        return rate == NORMAL_RATE ? new Media(duration, mediaTicks) : new Rated(duration, mediaTicks);
    }
}
