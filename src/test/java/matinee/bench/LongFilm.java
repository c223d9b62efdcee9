package matinee.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;

/**
 * A film for streaming, of any length: 25 pictures a second of about 5 Mbit/s, a sync sample every two seconds, and sound. Its
 * boxes are true, its pictures are a hole in the file: nobody looks at them.
 */
final class LongFilm {
    static final String NAME = "long.mp4";
    static final int PICTURES_PER_SECOND = 25;

    private static final int PICTURE_TIMESCALE = 12_800;
    private static final int SOUND_TIMESCALE = 48_000;
    private static final int SOUND_SAMPLE_TICKS = 1024;
    private static final int SOUND_SAMPLE_BYTES = 340;
    private static final int GROUP = 2 * PICTURES_PER_SECOND;
    private static final int SYNC_BYTES = 120_000;

    /** Sizes of pictures that are predicted: they come to 5 Mbit/s with the sync samples. */
    private static final int[] PREDICTED_BYTES = {38_000, 16_000, 24_000, 14_000};

    /** As muxers interleave: half a second of each track. */
    private static final int CHUNKS_PER_SECOND = 2;

    private final int seconds;
    private final ByteBuffer moov;
    private long dataBytes;

    private LongFilm(int seconds) {
        this.seconds = seconds;
        this.moov = ByteBuffer.allocate(64 * 1024 + seconds * (PICTURES_PER_SECOND + 50 + 8) * 12);
    }

    /** The film in this folder, made anew. */
    static Path in(Path folder, int seconds) throws IOException {
        Path file = Files.createDirectories(folder).resolve(NAME);
        new LongFilm(seconds).write(file);
        return file;
    }

    private interface Body {
        void write();
    }

    private void write(Path file) throws IOException {
        byte[] ftyp = HexFormat.of().parseHex("0000001066747970" + "69736f6d" + "00000200");
        box("moov", () -> {
            box("mvhd", () -> {
                zeros(12)
                        .u32(1000)
                        .u32(seconds * 1000L)
                        .u32(0x10000)
                        .u32(0x1000000)
                        .zeros(8);
                matrix().zeros(24).u32(3);
            });
            track(1, "vide");
            track(2, "soun");
        });
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer head = ByteBuffer.allocate(32).put(ftyp);
            head.putInt(1).put("mdat".getBytes(StandardCharsets.US_ASCII)).putLong(dataBytes + 16);
            channel.write(head.flip());
            channel.write(moov.flip(), 32 + dataBytes);
        }
    }

    private int pictures() {
        return seconds * PICTURES_PER_SECOND;
    }

    private static int pictureBytes(int picture) {
        return picture % GROUP == 0 ? SYNC_BYTES : PREDICTED_BYTES[picture % PREDICTED_BYTES.length];
    }

    private int sounds() {
        return (int) ((long) seconds * SOUND_TIMESCALE / SOUND_SAMPLE_TICKS);
    }

    private void track(int id, String handler) {
        boolean pictures = handler.equals("vide");
        int timescale = pictures ? PICTURE_TIMESCALE : SOUND_TIMESCALE;
        box("trak", () -> {
            box("tkhd", () -> {
                u32(7).zeros(8).u32(id).zeros(24);
                matrix().u32(pictures ? 1280L << 16 : 0).u32(pictures ? 720L << 16 : 0);
            });
            box("mdia", () -> {
                box(
                        "mdhd",
                        () -> zeros(12)
                                .u32(timescale)
                                .u32((long) seconds * timescale)
                                .u32(0x55C40000));
                box("hdlr", () -> zeros(8).code(handler).zeros(13));
                box("minf", () -> box("stbl", () -> samples(handler)));
            });
        });
    }

    private void samples(String handler) {
        boolean pictures = handler.equals("vide");
        box("stsd", () -> {
            u32(0).u32(1);
            if (pictures) {
                box("avc1", () -> {
                    zeros(6).u16(1).zeros(16).u16(1280).u16(720).zeros(50);
                    box("avcC", () -> hex("0164001fffe1000001000000"));
                });
            } else {
                box("mp4a", () -> {
                    zeros(6).u16(1).zeros(8).u16(2).u16(16).u32(0).u32((long) SOUND_TIMESCALE << 16);
                    box(
                            "esds",
                            () -> hex("0000000003190000000411401500000000000000000000000505021190060102"
                                    .replace("0505021190", "05021190")));
                });
            }
        });
        int count = pictures ? pictures() : sounds();
        box(
                "stts",
                () -> u32(0).u32(1)
                        .u32(count)
                        .u32(pictures ? PICTURE_TIMESCALE / PICTURES_PER_SECOND : SOUND_SAMPLE_TICKS));
        if (pictures) {
            box("stss", () -> {
                u32(0).u32((count + GROUP - 1) / GROUP);
                for (int i = 0; i < count; i += GROUP) {
                    u32(i + 1);
                }
            });
        }
        sizesAndChunks(handler, count);
    }

    private void sizesAndChunks(String handler, int count) {
        boolean pictures = handler.equals("vide");
        box("stsz", () -> {
            u32(0).u32(pictures ? 0 : SOUND_SAMPLE_BYTES).u32(count);
            for (int i = 0; pictures && i < count; i++) {
                u32(pictureBytes(i));
            }
        });
        int chunks = seconds * CHUNKS_PER_SECOND;
        ByteBuffer perChunk = ByteBuffer.allocate(chunks * 12);
        ByteBuffer offsets = ByteBuffer.allocate(chunks * 8);
        long offset = 32;
        for (int chunk = 0; chunk < chunks; chunk++) {
            int pictureCount = (chunk + 1) * PICTURES_PER_SECOND / CHUNKS_PER_SECOND
                    - chunk * PICTURES_PER_SECOND / CHUNKS_PER_SECOND;
            int soundCount = (int) ((chunk + 1L) * sounds() / chunks - (long) chunk * sounds() / chunks);
            long pictureBytes = 0;
            int first = chunk * PICTURES_PER_SECOND / CHUNKS_PER_SECOND;
            for (int i = first; i < first + pictureCount; i++) {
                pictureBytes += pictureBytes(i);
            }
            perChunk.putInt(chunk + 1)
                    .putInt(pictures ? pictureCount : soundCount)
                    .putInt(1);
            offsets.putLong(pictures ? offset : offset + pictureBytes);
            offset += pictureBytes + (long) soundCount * SOUND_SAMPLE_BYTES;
        }
        dataBytes = offset - 32;
        box("stsc", () -> u32(0).u32(chunks).bytes(perChunk.array()));
        box("co64", () -> u32(0).u32(chunks).bytes(offsets.array()));
    }

    private void box(String code, Body body) {
        int start = moov.position();
        u32(0).code(code);
        body.write();
        moov.putInt(start, moov.position() - start);
    }

    private LongFilm matrix() {
        return u32(0x10000).zeros(12).u32(0x10000).zeros(12).u32(0x40000000);
    }

    private LongFilm u16(int value) {
        moov.putShort((short) value);
        return this;
    }

    private LongFilm u32(long value) {
        moov.putInt((int) value);
        return this;
    }

    private LongFilm zeros(int count) {
        return bytes(new byte[count]);
    }

    private LongFilm code(String code) {
        return bytes(code.getBytes(StandardCharsets.ISO_8859_1));
    }

    private LongFilm hex(String digits) {
        return bytes(HexFormat.of().parseHex(digits));
    }

    private LongFilm bytes(byte[] bytes) {
        moov.put(bytes);
        return this;
    }
}
