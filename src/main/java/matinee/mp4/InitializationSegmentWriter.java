package matinee.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes the media initialization section of one track, ISO/IEC 23000-19 §7.3.1 (CMAF header): {@code ftyp} and a {@code moov}
 * without samples, which keeps the sample entry, the matrix and the language of the track.
 */
public final class InitializationSegmentWriter {
    /** The only track of every section and fragment. */
    static final int TRACK_ID = 1;

    private static final int FIXED_1 = 0x10000;
    private static final double FIXED_16_16 = 65536;
    private static final int[] IDENTITY = {FIXED_1, 0, 0, 0, FIXED_1, 0, 0, 0, 0x4000_0000};

    private final TrackMedia track;
    private final long timescale;
    private final long leadTicks;
    private final BoxWriter writer = new BoxWriter();

    private InitializationSegmentWriter(TrackMedia track, long timescale, long leadTicks) {
        this.track = track;
        this.timescale = timescale;
        this.leadTicks = leadTicks;
    }

    /**
     * The section's bytes.
     *
     * @param timescale ticks per second of the fragments, the track's or a multiple of it
     * @param leadTicks how much of the first samples is decoded and not presented, in that timescale; kept as an edit
     */
    public static byte[] write(TrackMedia track, long timescale, long leadTicks) {
        return new InitializationSegmentWriter(track, timescale, leadTicks).section();
    }

    private byte[] section() {
        writer.box(
                "ftyp",
                () -> writer.code("iso6").u32(0).code("iso6").code("cmfc").code("mp41"));
        writer.box("moov", () -> {
            writeMovieHeader();
            writer.box("trak", this::writeTrack);
            writer.box(
                    "mvex",
                    () -> writer.fullBox(
                            "trex", 0, 0, () -> writer.u32(TRACK_ID).u32(1).zeros(12)));
        });
        return writer.toByteArray();
    }

    private void writeMovieHeader() {
        writer.fullBox("mvhd", 0, 0, () -> {
            writer.zeros(8).u32(timescale).u32(0).u32(FIXED_1).u16(0x100).zeros(10);
            for (int entry : IDENTITY) {
                writer.u32(entry);
            }
            writer.zeros(24).u32(TRACK_ID + 1);
        });
    }

    private void writeTrack() {
        TrackHeader header = track.description().header();
        // Enabled, in the movie, in the preview: the only track of a section is played.
        writer.fullBox("tkhd", 0, 7, () -> {
            writer.zeros(8).u32(TRACK_ID).zeros(4 + 4 + 8 + 4);
            writer.u16(track.track() instanceof AudioTrack ? 0x100 : 0).zeros(2);
            header.matrix().fixed().forEach(writer::u32);
            writer.u32((long) (header.width() * FIXED_16_16)).u32((long) (header.height() * FIXED_16_16));
        });
        if (leadTicks > 0) {
            writer.box(
                    "edts",
                    () -> writer.fullBox(
                            "elst",
                            1,
                            0,
                            () -> writer.u32(1).u64(0).u64(leadTicks).u32(FIXED_1)));
        }
        writer.box("mdia", this::writeMedia);
    }

    private void writeMedia() {
        String language = track.track().language();
        boolean plain = language.matches("[a-z]{3}");
        writer.fullBox(
                "mdhd",
                0,
                0,
                () -> writer.zeros(8)
                        .u32(timescale)
                        .u32(0)
                        .u16(packed(plain ? language : "und"))
                        .u16(0));
        writer.fullBox(
                "hdlr",
                0,
                0,
                () -> writer.u32(0).code(handler()).zeros(12).code("Matinee").u8(0));
        if (!plain) {
            writer.fullBox(
                    "elng",
                    0,
                    0,
                    () -> writer.bytes(language.getBytes(StandardCharsets.ISO_8859_1))
                            .u8(0));
        }
        writer.box("minf", this::writeMediaInformation);
    }

    private void writeMediaInformation() {
        if (track.track() instanceof VideoTrack) {
            writer.fullBox("vmhd", 0, 1, () -> writer.zeros(8));
        } else if (track.track() instanceof AudioTrack) {
            writer.fullBox("smhd", 0, 0, () -> writer.zeros(4));
        } else {
            writer.fullBox("nmhd", 0, 0, () -> {});
        }
        writer.box(
                "dinf",
                () -> writer.fullBox("dref", 0, 0, () -> {
                    writer.u32(1);
                    writer.fullBox("url ", 0, 1, () -> {});
                }));
        writer.box("stbl", () -> {
            ByteBuffer entry = SampleEntryForm.forStreams(track);
            writer.fullBox("stsd", 0, 0, () -> writer.u32(1).bytes(entry));
            writer.fullBox("stts", 0, 0, () -> writer.u32(0));
            writer.fullBox("stsc", 0, 0, () -> writer.u32(0));
            writer.fullBox("stsz", 0, 0, () -> writer.zeros(8));
            writer.fullBox("stco", 0, 0, () -> writer.u32(0));
        });
    }

    private String handler() {
        if (track.track() instanceof VideoTrack) {
            return "vide";
        }
        return track.track() instanceof AudioTrack ? "soun" : "text";
    }

    /** ISO/IEC 14496-12 §8.4.2.3: three letters of five bits. */
    private static int packed(String language) {
        int packed = 0;
        for (int i = 0; i < language.length(); i++) {
            packed = packed << 5 | language.charAt(i) - 0x60;
        }
        return packed;
    }
}
