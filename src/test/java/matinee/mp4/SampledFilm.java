package matinee.mp4;

import java.util.ArrayList;
import java.util.List;

/** A whole film of tracks with known samples; their chunks take turns, as programs write them. */
public final class SampledFilm {
    private static final int SAMPLES_PER_CHUNK = 5;
    private static final int ALL_SAMPLES = 1 << 20;

    private SampledFilm() {}

    public static byte[] of(SampledTrack... tracks) {
        return of(SAMPLES_PER_CHUNK, tracks);
    }

    /** The same, each track as one chunk behind the one before. */
    public static byte[] notInterleaved(SampledTrack... tracks) {
        return of(ALL_SAMPLES, tracks);
    }

    /** With items in the film's list of metadata. */
    public static byte[] tagged(Bytes items, SampledTrack... tracks) {
        return of(SAMPLES_PER_CHUNK, MovieBytes.udta(items), tracks);
    }

    private static byte[] of(int samplesPerChunk, SampledTrack... tracks) {
        return of(samplesPerChunk, Bytes.none(), tracks);
    }

    private static byte[] of(int samplesPerChunk, Bytes userData, SampledTrack... tracks) {
        Bytes data = Bytes.none();
        long dataOffset = MovieBytes.ftyp().length() + 8L;
        List<List<Long>> offsets = new ArrayList<>();
        int longest = 0;
        for (SampledTrack track : tracks) {
            offsets.add(new ArrayList<>());
            longest = Math.max(longest, track.count());
        }
        for (int from = 0; from < longest; from += samplesPerChunk) {
            for (int i = 0; i < tracks.length; i++) {
                if (from < tracks[i].count()) {
                    offsets.get(i).add(dataOffset + data.length());
                    data.add(tracks[i].sampleBytes(from, Math.min(from + samplesPerChunk, tracks[i].count())));
                }
            }
        }
        Bytes moov = Bytes.none().add(MovieBytes.mvhd(0));
        for (int i = 0; i < tracks.length; i++) {
            moov.add(tracks[i].trak(samplesPerChunk, offsets.get(i)));
        }
        return MovieBytes.ftyp()
                .add(Bytes.box("mdat", data))
                .add(Bytes.box("moov", moov, userData))
                .array();
    }
}
