package matinee.mp4;

/** Boxes of small but whole films. */
public final class MovieBytes {
    static final int TIMESCALE = 1000;
    static final int MEDIA_TIMESCALE = 30000;

    /** Flags of a track that is enabled, in the movie and in the preview. */
    static final int PLAYED = 7;

    static final int NOT_ENABLED = 6;

    private static final long ONE = 0x10000;

    private MovieBytes() {}

    public static Bytes ftyp() {
        return Bytes.box("ftyp", Bytes.none().code("isom").u32(0x200).code("isom"));
    }

    public static Bytes mdat(int length) {
        return Bytes.box("mdat", Bytes.none().zeros(length));
    }

    /** A film of ten seconds with one track of pictures and one of sound. */
    public static Bytes plainMoov() {
        return Bytes.box("moov", mvhd(10_000), videoTrak(1), audioTrak(2, "eng"));
    }

    public static Bytes mvhd(long durationTicks) {
        return Bytes.box(
                "mvhd",
                Bytes.none().u32(0).zeros(8).u32(TIMESCALE).u32(durationTicks).zeros(80));
    }

    public static Bytes videoTrak(int trackId) {
        return trak(trackId, 640, 360, identity(), "vide", "und", avcEntry(640, 360), stts(300, 1000));
    }

    public static Bytes audioTrak(int trackId, String language) {
        return trak(trackId, 0, 0, identity(), "soun", language, aacEntry(), stts(470, 1024));
    }

    public static Bytes trak(
            int trackId,
            int width,
            int height,
            Bytes matrix,
            String handler,
            String language,
            Bytes sampleEntry,
            Bytes stts) {
        return Bytes.box(
                "trak", tkhd(trackId, width, height, matrix), mdia(handler, language, Bytes.none(), sampleEntry, stts));
    }

    public static Bytes mdia(String handler, String language, Bytes more, Bytes sampleEntry, Bytes... sampleTable) {
        Bytes stbl = Bytes.none().add(stsd(sampleEntry));
        for (Bytes table : sampleTable) {
            stbl.add(table);
        }
        return Bytes.box(
                "mdia",
                mdhd(300_000, language),
                more,
                Bytes.box("hdlr", Bytes.none().u32(0).u32(0).code(handler).zeros(13)),
                Bytes.box("minf", Bytes.box("stbl", stbl)));
    }

    public static Bytes tkhd(int trackId, int width, int height, Bytes matrix) {
        return tkhd(PLAYED, trackId, width, height, matrix);
    }

    static Bytes tkhd(int flags, int trackId, int width, int height, Bytes matrix) {
        return Bytes.box(
                "tkhd",
                Bytes.none()
                        .u32(flags)
                        .zeros(8)
                        .u32(trackId)
                        .zeros(4 + 4 + 8 + 8)
                        .add(matrix)
                        .u32(width * ONE)
                        .u32(height * ONE));
    }

    public static Bytes identity() {
        return matrix(1, 0, 0, 1);
    }

    public static Bytes matrix(int a, int b, int c, int d) {
        return Bytes.none()
                .u32(a * ONE)
                .u32(b * ONE)
                .u32(0)
                .u32(c * ONE)
                .u32(d * ONE)
                .zeros(12)
                .u32(0x40000000);
    }

    public static Bytes mdhd(long durationTicks, String language) {
        int packed = 0;
        for (int i = 0; i < language.length(); i++) {
            packed = (packed << 5) | (language.charAt(i) - 0x60);
        }
        return mdhd(durationTicks, packed);
    }

    public static Bytes mdhd(long durationTicks, int packedLanguage) {
        return Bytes.box(
                "mdhd",
                Bytes.none()
                        .u32(0)
                        .zeros(8)
                        .u32(MEDIA_TIMESCALE)
                        .u32(durationTicks)
                        .u16(packedLanguage)
                        .u16(0));
    }

    public static Bytes stsd(Bytes entry) {
        return Bytes.box("stsd", Bytes.none().u32(0).u32(1).add(entry));
    }

    /** Pairs of a count and a duration. */
    public static Bytes stts(long... pairs) {
        Bytes entries = Bytes.none().u32(0).u32(pairs.length / 2);
        for (long number : pairs) {
            entries.u32(number);
        }
        return Bytes.box("stts", entries);
    }

    public static Bytes avcEntry(int width, int height, Bytes... more) {
        return videoEntry("avc1", width, height, Bytes.box("avcC", Bytes.hex("0164001f ffe1 0000 01 0000")), more);
    }

    public static Bytes videoEntry(String code, int width, int height, Bytes configuration, Bytes... more) {
        Bytes all = Bytes.none()
                .zeros(6)
                .u16(1)
                .zeros(16)
                .u16(width)
                .u16(height)
                .zeros(50)
                .add(configuration);
        for (Bytes box : more) {
            all.add(box);
        }
        return Bytes.box(code, all);
    }

    public static Bytes audioEntry(String code, int channels, int rate, Bytes configuration) {
        return Bytes.box(
                code,
                Bytes.none()
                        .zeros(6)
                        .u16(1)
                        .zeros(8)
                        .u16(channels)
                        .u16(16)
                        .u32(0)
                        .u32((long) rate << 16)
                        .add(configuration));
    }

    public static Bytes aacEntry() {
        return audioEntry("mp4a", 2, 48000, esds(0x40, "1190"));
    }

    public static Bytes esds(int objectType, String decoderSpecificInfo) {
        Bytes setup = Bytes.hex(decoderSpecificInfo);
        Bytes info = setup.length() == 0
                ? Bytes.none()
                : Bytes.none().u8(5).u8(setup.length()).add(setup);
        Bytes config = Bytes.none().u8(objectType).zeros(12).add(info);
        // The first length in the long form, as many programs write it.
        Bytes descriptor = Bytes.none().u16(1).u8(0).u8(4).u8(config.length()).add(config);
        return Bytes.box(
                "esds",
                Bytes.none()
                        .u32(0)
                        .u8(3)
                        .u8(0x80)
                        .u8(0x80)
                        .u8(0x80)
                        .u8(descriptor.length())
                        .add(descriptor));
    }

    /** One entry of a metadata list. */
    public static Bytes tag(String code, String text) {
        return Bytes.box(code, Bytes.box("data", Bytes.none().u32(1).u32(0).add(Bytes.text(text))));
    }

    public static Bytes udta(Bytes... items) {
        Bytes hdlr = Bytes.box("hdlr", Bytes.none().u32(0).u32(0).code("mdir").zeros(13));
        return Bytes.box("udta", Bytes.box("meta", Bytes.none().u32(0).add(hdlr).add(Bytes.box("ilst", items))));
    }
}
