package matinee.mp4;

/** The boxes that tell of the samples of a track. */
public final class SampleBytes {
    private SampleBytes() {}

    public static Bytes stsz(long... sizes) {
        return table("stsz", Bytes.none().u32(0), sizes);
    }

    public static Bytes constantStsz(long size, long count) {
        return Bytes.box("stsz", Bytes.none().u32(0).u32(size).u32(count));
    }

    /** Sizes as they stand in the box, several a byte where a field is shorter. */
    public static Bytes stz2(int fieldBits, long count, String hexSizes) {
        return Bytes.box(
                "stz2", Bytes.none().u32(0).zeros(3).u8(fieldBits).u32(count).add(Bytes.hex(hexSizes)));
    }

    /** Triples of first chunk, samples a chunk and sample description. */
    public static Bytes stsc(long... triples) {
        return entries("stsc", 3, triples);
    }

    public static Bytes stco(long... offsets) {
        return entries("stco", 1, offsets);
    }

    public static Bytes co64(long... offsets) {
        Bytes body = Bytes.none().u32(0).u32(offsets.length);
        for (long offset : offsets) {
            body.u64(offset);
        }
        return Bytes.box("co64", body);
    }

    /** Pairs of a count and an offset. */
    public static Bytes ctts(int version, long... pairs) {
        Bytes body = Bytes.none().u32((long) version << 24).u32(pairs.length / 2);
        for (long number : pairs) {
            body.u32(number);
        }
        return Bytes.box("ctts", body);
    }

    public static Bytes stss(long... numbers) {
        return entries("stss", 1, numbers);
    }

    /** Triples of duration, media time and rate (1 is the usual one), version 0. */
    public static Bytes edts(long... triples) {
        Bytes body = Bytes.none().u32(0).u32(triples.length / 3);
        for (int i = 0; i < triples.length; i += 3) {
            body.u32(triples[i]).u32(triples[i + 1]).u32(triples[i + 2] << 16);
        }
        return Bytes.box("edts", Bytes.box("elst", body));
    }

    private static Bytes entries(String code, int width, long... numbers) {
        Bytes body = Bytes.none().u32(0).u32(numbers.length / width);
        for (long number : numbers) {
            body.u32(number);
        }
        return Bytes.box(code, body);
    }

    private static Bytes table(String code, Bytes before, long... numbers) {
        Bytes body = Bytes.none().u32(0).add(before).u32(numbers.length);
        for (long number : numbers) {
            body.u32(number);
        }
        return Bytes.box(code, body);
    }
}
