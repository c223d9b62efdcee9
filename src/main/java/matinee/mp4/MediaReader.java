package matinee.mp4;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the samples of a movie: first those that its own box lists, then those of its fragments. */
final class MediaReader {
    private static final String HEADER_CLAUSE = "ISO/IEC 14496-12 §8.3.2";
    private static final String TABLE_CLAUSE = "ISO/IEC 14496-12 §8.5.1";

    private final BoxReader reader;
    private final MovieReader.OpenMovie movie;
    private final List<Unfinished> tracks = new ArrayList<>();

    /**
     * A track whose samples are not all read.
     *
     * @param listed samples of the movie box itself
     */
    private record Unfinished(TrackBox box, Track track, EditList edits, SampleTable.Builder samples, int listed) {}

    MediaReader(MovieReader.OpenMovie movie) {
        this.reader = movie.reader();
        this.movie = movie;
    }

    MovieMedia media() throws Mp4Exception, IOException {
        Map<Long, TrackBox> boxes = new HashMap<>();
        for (TrackBox box : movie.tracks()) {
            if (boxes.put(box.id(), box) != null) {
                throw new Mp4Exception(
                        "tkhd", box.trak().offsetBytes(), HEADER_CLAUSE, "a second track of track_ID " + box.id());
            }
        }
        for (Track track : movie.movie().tracks()) {
            Optional<TrackBox> box = Optional.ofNullable(boxes.get(track.id()));
            if (box.isPresent()) {
                tracks.add(begin(track, box.get()));
            }
        }
        Optional<Box> mvex = movie.moov().first("mvex");
        MovieMedia.Ending ending = MovieMedia.Ending.LISTED;
        if (mvex.isPresent()) {
            readFragments(mvex.get());
            ending = RandomAccessIndex.endsFile(reader) ? MovieMedia.Ending.INDEXED : MovieMedia.Ending.OPEN;
        }
        List<TrackMedia> media = new ArrayList<>();
        for (Unfinished track : tracks) {
            media.add(end(track));
        }
        return new MovieMedia(movie.movie(), movie.header().timescale(), media, ending);
    }

    private Unfinished begin(Track track, TrackBox box) throws Mp4Exception, IOException {
        SampleTable.Builder samples = SampleTableReader.read(reader, box.sampleTable(), statedSizes(track, box));
        // Sound alone has numbers that nobody looks at one by one.
        if (!(track instanceof AudioTrack) && samples.isUniform()) {
            reader.countSamples(samples.count(), box.sampleTable());
        }
        return new Unfinished(box, track, EditList.read(reader, box.trak()), samples, samples.count());
    }

    private void readFragments(Box mvex) throws Mp4Exception, IOException {
        Map<Long, FragmentDefaults> defaults = FragmentDefaults.read(reader, mvex);
        Map<Long, SampleTable.Builder> samples = new HashMap<>();
        tracks.forEach(track -> samples.put(track.track().id(), track.samples()));
        new FragmentSamples(reader, defaults, samples).read(movie.moov().endBytes());
    }

    private TrackMedia end(Unfinished track) throws Mp4Exception, IOException {
        TrackBox box = track.box();
        // What a movie box says of its own part is no bound for the fragments that follow it.
        boolean fragmented = track.samples().count() > track.listed();
        SampleTable samples = track.samples()
                .build()
                .orElseThrow(() -> new Mp4Exception(
                        "stbl", box.sampleTable().offsetBytes(), TABLE_CLAUSE, "fields of unlike numbers of samples"));
        SampleDescription description = SampleEntry.description(reader, box);
        return new TrackMedia(
                track.track(),
                box.header().isEnabled() ? TrackMedia.Presence.ENABLED : TrackMedia.Presence.DISABLED,
                box.media().timescale(),
                description,
                fragmented ? track.edits().openEnded() : edits(track, samples, description),
                samples,
                PictureRefresh.of(reader, description, samples));
    }

    /** Where no edit list says what of AAC is the encoder's delay, other words of the file may; they name no track. */
    private EditList edits(Unfinished track, SampleTable samples, SampleDescription description) throws IOException {
        boolean silent = track.edits().edits().isEmpty() && description.code().equals("mp4a");
        if (!silent
                || !(track.track() instanceof AudioTrack audio)
                || movie.movie().audioTracks().size() > 1) {
            return track.edits();
        }
        EncoderDelay.MediaLength length = new EncoderDelay.MediaLength(
                samples.decodeTicks(samples.count()) - samples.decodeTicks(0),
                track.box().media().timescale(),
                movie.header().timescale());
        return EncoderDelay.read(reader, movie.moov())
                .flatMap(delay -> delay.edits(audio.sampleRate(), length))
                .orElse(EditList.NONE);
    }

    /** Of uncompressed sound, QuickTime files may state one byte a sample where it is one of each channel. */
    private SampleTableReader.StatedSizes statedSizes(Track track, TrackBox box) throws Mp4Exception, IOException {
        if (!(track instanceof AudioTrack)) {
            return size -> size;
        }
        long frameBytes = AudioSampleEntry.uncompressedFrameBytes(reader, SampleEntry.first(reader, box.sampleTable()));
        return size -> frameBytes > 0 ? frameBytes : size;
    }
}
