package matinee.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Ten hours of 60 pictures a second and of sound, written as ffmpeg does it where both are short: each sample of sound is a
 * chunk of its own, and so are the one or two pictures before it. Its media data is a hole in the file.
 */
public final class TenHourFilm {
    public static final int PICTURES = 10 * 3600 * 60;

    private static final int PICTURE_TICKS = MovieBytes.MEDIA_TIMESCALE / 60;
    private static final int SOUND_TICKS = 640;
    private static final int SOUNDS = PICTURES * PICTURE_TICKS / SOUND_TICKS;
    private static final int GROUP = 120;

    private final Bytes pictureSizes = Bytes.none().u32(0).u32(0).u32(PICTURES);
    private final Bytes soundSizes = Bytes.none().u32(0).u32(0).u32(SOUNDS);
    private final Bytes compositions = Bytes.none().u32(0).u32(PICTURES);
    private final Bytes syncs = Bytes.none().u32(0).u32(PICTURES / GROUP);
    private final Bytes pictureOffsets = Bytes.none().u32(0).u32(SOUNDS);
    private final Bytes soundOffsets = Bytes.none().u32(0).u32(SOUNDS);
    private final Bytes picturesPerChunk = Bytes.none();
    private long dataBytes;

    private TenHourFilm() {}

    /** Writes it; returns how long the movie box is. */
    public static long write(Path file) throws IOException {
        return new TenHourFilm().writeTo(file);
    }

    private long writeTo(Path file) throws IOException {
        Bytes head = MovieBytes.ftyp();
        long begin = head.length() + 16L;
        tellSamples(begin);
        head.u32(1).code("mdat").u64(16 + dataBytes);
        Bytes moov = moov();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(head.array()));
            channel.write(ByteBuffer.wrap(moov.array()), begin + dataBytes);
        }
        return moov.length();
    }

    private void tellSamples(long begin) {
        long offset = begin;
        int picture = 0;
        int before = 0;
        for (int sound = 0; sound < SOUNDS; sound++) {
            int first = picture;
            pictureOffsets.u32(offset);
            while (picture < PICTURES && (long) picture * PICTURE_TICKS < (sound + 1L) * SOUND_TICKS) {
                offset += tellPicture(picture);
                picture++;
            }
            if (picture - first != before) {
                before = picture - first;
                picturesPerChunk.u32(sound + 1).u32(before).u32(1);
            }
            soundOffsets.u32(offset);
            int size = 80 + sound % 9;
            soundSizes.u32(size);
            offset += size;
        }
        dataBytes = offset - begin;
    }

    private int tellPicture(int picture) {
        boolean sync = picture % GROUP == 0;
        if (sync) {
            syncs.u32(picture + 1);
        }
        int size = sync ? 70_000 : 100 + picture * 31 % 500;
        pictureSizes.u32(size);
        compositions.u32(1).u32(PICTURE_TICKS * (picture % 3 == 0 ? 1L : picture % 3 == 1 ? 2 : 0));
        return size;
    }

    private Bytes moov() {
        int entries = picturesPerChunk.length() / 12;
        Bytes pictures = MovieBytes.mdia(
                "vide",
                "und",
                Bytes.none(),
                MovieBytes.avcEntry(640, 360),
                Bytes.box("stsz", pictureSizes),
                MovieBytes.stts(PICTURES, PICTURE_TICKS),
                Bytes.box("ctts", compositions),
                Bytes.box("stss", syncs),
                Bytes.box("stsc", Bytes.none().u32(0).u32(entries).add(picturesPerChunk)),
                Bytes.box("stco", pictureOffsets));
        Bytes sounds = MovieBytes.mdia(
                "soun",
                "eng",
                Bytes.none(),
                MovieBytes.aacEntry(),
                Bytes.box("stsz", soundSizes),
                MovieBytes.stts(SOUNDS, SOUND_TICKS),
                SampleBytes.stsc(1, 1, 1),
                Bytes.box("stco", soundOffsets));
        return Bytes.box(
                "moov",
                MovieBytes.mvhd(36_000_000),
                Bytes.box("trak", MovieBytes.tkhd(1, 640, 360, MovieBytes.identity()), pictures),
                Bytes.box("trak", MovieBytes.tkhd(2, 0, 0, MovieBytes.identity()), sounds));
    }
}
