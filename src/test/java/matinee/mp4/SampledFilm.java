package matinee.mp4;

import java.util.ArrayList;
import java.util.List;

/** A whole film of tracks with known samples; their chunks take turns, as programs write them. */
public final class SampledFilm {
    private static final int SAMPLES_PER_CHUNK = 5;

    private SampledFilm() {}

    public static byte[] of(SampledTrack... tracks) {
        Bytes data = Bytes.none();
        long dataOffset = MovieBytes.ftyp().length() + 8L;
        List<List<Long>> offsets = new ArrayList<>();
        int longest = 0;
        for (SampledTrack track : tracks) {
            offsets.add(new ArrayList<>());
            longest = Math.max(longest, track.count());
        }
        for (int from = 0; from < longest; from += SAMPLES_PER_CHUNK) {
            for (int i = 0; i < tracks.length; i++) {
                if (from < tracks[i].count()) {
                    offsets.get(i).add(dataOffset + data.length());
                    data.add(tracks[i].sampleBytes(from, Math.min(from + SAMPLES_PER_CHUNK, tracks[i].count())));
                }
            }
        }
        Bytes moov = Bytes.none().add(MovieBytes.mvhd(0));
        for (int i = 0; i < tracks.length; i++) {
            moov.add(tracks[i].trak(SAMPLES_PER_CHUNK, offsets.get(i)));
        }
        return MovieBytes.ftyp()
                .add(Bytes.box("mdat", data))
                .add(Bytes.box("moov", moov))
                .array();
    }
}
