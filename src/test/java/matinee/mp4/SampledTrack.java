package matinee.mp4;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A track whose samples are told one by one, for whole films with known bytes: the bytes of a sample are its track's number and
 * its own, over and over.
 */
public final class SampledTrack {
    private record Sample(long duration, int size, int compositionOffset, boolean sync) {}

    private final int trackId;
    private final String handler;
    private final Bytes entry;
    private final List<Sample> samples = new ArrayList<>();
    private final Map<Integer, Bytes> told = new HashMap<>();
    private Bytes edits = Bytes.none();
    private Bytes userData = Bytes.none();
    private Bytes matrix = MovieBytes.identity();
    private String language = "eng";
    private int headerFlags = MovieBytes.PLAYED;
    private boolean changing;

    private SampledTrack(int trackId, String handler, Bytes entry) {
        this.trackId = trackId;
        this.handler = handler;
        this.entry = entry;
    }

    public static SampledTrack pictures(int trackId) {
        return new SampledTrack(trackId, "vide", MovieBytes.avcEntry(640, 360));
    }

    public static SampledTrack sound(int trackId) {
        return new SampledTrack(trackId, "soun", MovieBytes.aacEntry());
    }

    /** Pictures of a sample entry. */
    public static SampledTrack pictures(int trackId, Bytes entry) {
        return new SampledTrack(trackId, "vide", entry);
    }

    /** Sound of a sample entry. */
    public static SampledTrack sound(int trackId, Bytes entry) {
        return new SampledTrack(trackId, "soun", entry);
    }

    /** Pictures of another codec. */
    public static SampledTrack av1Pictures(int trackId) {
        Bytes entry = MovieBytes.videoEntry("av01", 640, 360, Bytes.box("av1C", Bytes.hex("81000c00")));
        return new SampledTrack(trackId, "vide", entry);
    }

    /** Timed text, {@code tx3g}. */
    public static SampledTrack text(int trackId) {
        return new SampledTrack(trackId, "sbtl", Bytes.box("tx3g", Bytes.none().zeros(38)));
    }

    /** Adds a sample that shows a text; an empty one shows nothing. */
    public SampledTrack says(String text, long duration) {
        Bytes words = Bytes.text(text);
        Bytes sample = Bytes.none().u16(words.length()).add(words);
        told.put(samples.size(), sample);
        samples.add(new Sample(duration, sample.length(), 0, true));
        return this;
    }

    /** Adds a sync sample of these bytes. */
    public SampledTrack sync(Bytes bytes, long duration) {
        told.put(samples.size(), bytes);
        samples.add(new Sample(duration, bytes.length(), 0, true));
        return this;
    }

    /** Adds samples that are predicted from those before them. */
    public SampledTrack predicted(int count, long duration, int size) {
        for (int i = 0; i < count; i++) {
            samples.add(new Sample(duration, size, 0, false));
        }
        return this;
    }

    /** Groups of pictures I P b: a sync sample, one predicted from it, one shown between, and so on. */
    public SampledTrack groups(int groups, int triples, long duration) {
        for (int group = 0; group < groups; group++) {
            for (int triple = 0; triple < triples; triple++) {
                boolean first = triple == 0;
                samples.add(new Sample(duration, 500 + triple, (int) duration, first));
                samples.add(new Sample(duration, 200 + triple, 2 * (int) duration, false));
                samples.add(new Sample(duration, 100 + triple, 0, false));
            }
        }
        return this;
    }

    /** Groups that begin, all but the first, with a sync sample and one decoded after it that is shown before it. */
    public SampledTrack openGroups(int groups, int triples, long duration) {
        for (int group = 0; group < groups; group++) {
            samples.add(new Sample(duration, 500, 2 * (int) duration, true));
            samples.add(new Sample(duration, 90, 0, false));
            for (int i = 2; i < 3 * triples; i++) {
                samples.add(new Sample(duration, 100, (int) duration, false));
            }
        }
        return this;
    }

    /** Samples that are all alike. */
    public SampledTrack samples(int count, long duration, int size) {
        for (int i = 0; i < count; i++) {
            samples.add(new Sample(duration, size, 0, true));
        }
        return this;
    }

    /** Triples as {@link SampleBytes#edts} has them. */
    public SampledTrack edited(long... triples) {
        edits = SampleBytes.edts(triples);
        return this;
    }

    /** Of three small letters. */
    public SampledTrack in(String other) {
        language = other;
        return this;
    }

    /** Says of itself what it is for. */
    public SampledTrack kind(String scheme, String value) {
        Bytes kind = Bytes.none()
                .u32(0)
                .add(Bytes.text(scheme))
                .u8(0)
                .add(Bytes.text(value))
                .u8(0);
        userData = Bytes.box("udta", Bytes.box("kind", kind));
        return this;
    }

    /** Has user data whose only box reaches past its end. */
    public SampledTrack brokenUserData() {
        userData = Bytes.box("udta", Bytes.none().u32(99).code("kind"));
        return this;
    }

    /** Shown turned, by a matrix of whole numbers. */
    public SampledTrack turned(int a, int b, int c, int d) {
        matrix = MovieBytes.matrix(a, b, c, d);
        return this;
    }

    /** Not played unless wanted. */
    public SampledTrack disabled() {
        headerFlags = MovieBytes.NOT_ENABLED;
        return this;
    }

    /** From the second chunk on coded as a second sample entry says. */
    public SampledTrack changing() {
        changing = true;
        return this;
    }

    public int count() {
        return samples.size();
    }

    /** What the track's samples are, one behind the other. */
    byte[] sampleBytes(int from, int to) {
        Bytes bytes = Bytes.none();
        for (int i = from; i < to; i++) {
            if (told.containsKey(i)) {
                bytes.add(told.get(i));
                continue;
            }
            for (int b = 0; b < samples.get(i).size(); b++) {
                bytes.u8(b % 2 == 0 ? trackId : i);
            }
        }
        return bytes.array();
    }

    /** The box of the track, whose samples lie in chunks of so many. */
    Bytes trak(int samplesPerChunk, List<Long> chunkOffsets) {
        long[] sizes = samples.stream().mapToLong(Sample::size).toArray();
        long[] durations = samples.stream()
                .flatMapToLong(sample -> LongStream.of(1, sample.duration()))
                .toArray();
        long[] compositions = samples.stream()
                .flatMapToLong(sample -> LongStream.of(1, sample.compositionOffset()))
                .toArray();
        List<Long> syncs = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            if (samples.get(i).sync()) {
                syncs.add(i + 1L);
            }
        }
        return Bytes.box(
                "trak",
                MovieBytes.tkhd(headerFlags, trackId, 640, 360, matrix),
                edits,
                userData,
                MovieBytes.mdia(
                        handler,
                        language,
                        Bytes.none(),
                        entry,
                        SampleBytes.stsz(sizes),
                        MovieBytes.stts(durations),
                        SampleBytes.ctts(0, compositions),
                        SampleBytes.stss(syncs.stream().mapToLong(n -> n).toArray()),
                        changing
                                ? SampleBytes.stsc(1, samplesPerChunk, 1, 2, samplesPerChunk, 2)
                                : SampleBytes.stsc(1, samplesPerChunk, 1),
                        SampleBytes.stco(chunkOffsets.stream().mapToLong(n -> n).toArray())));
    }
}
