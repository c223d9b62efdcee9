package matinee.mp4;

import static matinee.mp4.MovieBytes.aacEntry;
import static matinee.mp4.MovieBytes.audioTrak;
import static matinee.mp4.MovieBytes.ftyp;
import static matinee.mp4.MovieBytes.identity;
import static matinee.mp4.MovieBytes.mdat;
import static matinee.mp4.MovieBytes.mdia;
import static matinee.mp4.MovieBytes.mvhd;
import static matinee.mp4.MovieBytes.stts;
import static matinee.mp4.MovieBytes.tag;
import static matinee.mp4.MovieBytes.tkhd;
import static matinee.mp4.MovieBytes.trak;
import static matinee.mp4.MovieBytes.udta;
import static matinee.mp4.MovieBytes.videoTrak;

import java.util.List;

/** Whole files, each with much in it. */
final class Films {
    private Films() {}

    /** Pictures, sound in two languages, subtitles, tags and a chapter list. */
    static Bytes rich() {
        Bytes chapters = Bytes.none()
                .u32(0x01000000)
                .u32(0)
                .u8(2)
                .u64(0)
                .u8(5)
                .add(Bytes.text("Start"))
                .u64(50_000_000)
                .u8(3)
                .add(Bytes.text("End"));
        Bytes tags = udta(tag("\u00a9nam", "A title"), tag("desc", "Short"), tag("ldes", "Long"));
        Bytes subtitles = trak(
                4,
                0,
                0,
                identity(),
                "sbtl",
                "fra",
                Bytes.box("tx3g", Bytes.none().zeros(38)),
                stts(2, 150_000));
        Bytes moov = Bytes.box(
                "moov",
                mvhd(10_000),
                videoTrak(1),
                audioTrak(2, "eng"),
                audioTrak(3, "deu"),
                subtitles,
                tags,
                Bytes.box("udta", Bytes.box("chpl", chapters)));
        return ftyp().add(moov).add(mdat(64));
    }

    /** Four fragments of one second each, 25 pictures a second, behind a movie box that states no duration. */
    static Bytes fragmented() {
        Bytes file = ftyp().add(fragmentedMoov(Bytes.none()));
        for (int second = 0; second < 4; second++) {
            file.add(moof(1, 30_000L * second, 25, 1200)).add(mdat(100));
        }
        return file;
    }

    /** @param more boxes in {@code mvex} */
    static Bytes fragmentedMoov(Bytes more) {
        Bytes trex = Bytes.box(
                "trex", Bytes.none().u32(0).u32(1).u32(1).u32(0).u32(0).u32(0));
        Bytes video = Bytes.box(
                "trak",
                tkhd(1, 640, 360, identity()),
                Bytes.box(
                        "mdia",
                        MovieBytes.mdhd(0, "und"),
                        Bytes.box(
                                "hdlr", Bytes.none().u32(0).u32(0).code("vide").zeros(13)),
                        Bytes.box(
                                "minf",
                                Bytes.box(
                                        "stbl",
                                        MovieBytes.stsd(MovieBytes.avcEntry(640, 360)),
                                        stts(),
                                        SampleBytes.stsz(),
                                        SampleBytes.stsc(),
                                        SampleBytes.stco()))));
        return Bytes.box("moov", mvhd(0), video, Bytes.box("mvex", more, trex));
    }

    /** A fragment whose samples all last equally long. */
    static Bytes moof(int trackId, long decodeTicks, int samples, int sampleTicks) {
        Bytes tfhd = Bytes.box("tfhd", Bytes.none().u32(0x20008).u32(trackId).u32(sampleTicks));
        Bytes tfdt = Bytes.box("tfdt", Bytes.none().u32(0x01000000).u64(decodeTicks));
        Bytes trun = Bytes.none().u32(0x201).u32(samples).u32(0);
        for (int i = 0; i < samples; i++) {
            trun.u32(4);
        }
        return Bytes.box("moof", Bytes.box("traf", tfhd, tfdt, Bytes.box("trun", trun)));
    }

    /** The media first; sound with a text track that holds its chapters, and user data in QuickTime's way. */
    static Bytes quickTime() {
        Bytes titles = Bytes.none().u16(5).add(Bytes.text("First")).u16(6).add(Bytes.text("Second"));
        Bytes file = Bytes.box("ftyp", Bytes.none().code("qt  ").u32(0).code("qt  "));
        int titleOffset = file.length() + 8;
        Bytes sound = Bytes.box(
                "trak",
                tkhd(1, 0, 0, identity()),
                Bytes.box("tref", Bytes.box("chap", Bytes.none().u32(2))),
                mdia("soun", "eng", Bytes.none(), aacEntry(), stts(470, 1024)));
        Bytes chapters = Bytes.box(
                "trak",
                tkhd(2, 0, 0, identity()),
                mdia(
                        "text",
                        "eng",
                        Bytes.none(),
                        Bytes.box("text", Bytes.none().zeros(51)),
                        stts(1, 90_000, 1, 210_000),
                        Bytes.box(
                                "stsc", Bytes.none().u32(0).u32(1).u32(1).u32(2).u32(1)),
                        Bytes.box(
                                "stsz", Bytes.none().u32(0).u32(0).u32(2).u32(7).u32(8)),
                        Bytes.box("stco", Bytes.none().u32(0).u32(1).u32(titleOffset))));
        Bytes title = Bytes.none().u16(8).u16(0).add(Bytes.text("A string"));
        Bytes userData =
                Bytes.box("udta", Bytes.box("\u00a9nam", title), Bytes.none().u32(0));
        return file.add(Bytes.box("mdat", titles)).add(Bytes.box("moov", mvhd(10_000), sound, chapters, userData));
    }

    /** Texts alone, a second each, one behind the other. */
    static Bytes texts(String code, List<Bytes> samples) {
        Bytes file = ftyp();
        int offset = file.length() + 8;
        Bytes media = Bytes.none();
        Bytes sizes = Bytes.none().u32(0).u32(0).u32(samples.size());
        for (Bytes sample : samples) {
            media.add(sample);
            sizes.u32(sample.length());
        }
        Bytes text = Bytes.box(
                "trak",
                tkhd(1, 0, 0, identity()),
                mdia(
                        "text",
                        "eng",
                        Bytes.none(),
                        Bytes.box(code, Bytes.none().zeros(51)),
                        stts(samples.size(), MovieBytes.MEDIA_TIMESCALE),
                        Bytes.box(
                                "stsc",
                                Bytes.none()
                                        .u32(0)
                                        .u32(1)
                                        .u32(1)
                                        .u32(samples.size())
                                        .u32(1)),
                        Bytes.box("stsz", sizes),
                        Bytes.box("stco", Bytes.none().u32(0).u32(1).u32(offset))));
        return file.add(Bytes.box("mdat", media)).add(Bytes.box("moov", mvhd(samples.size() * 1000L), text));
    }
}
