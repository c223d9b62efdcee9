package matinee.mp4;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import matinee.storage.StoredObject;

/** Reads what a file says about itself, and no more of the file than that takes. */
public final class MovieReader {
    private static final String MOVIE_CLAUSE = "ISO/IEC 14496-12 §8.2.1";
    private static final String FORMAT_CLAUSE = "ISO/IEC 14496-12 §4.3";

    /** What files begin with, QuickTime's included. */
    private static final Set<String> BEGINNINGS = Set.of(
            "ftyp", "styp", "moov", "moof", "sidx", "mdat", "free", "skip", "wide", "pnot", "uuid", "udta", "meta");

    private final BoxReader reader;

    private MovieReader(BoxReader reader) {
        this.reader = reader;
    }

    /**
     * Finds the movie box (moov) by stepping from box to box, and reads it; of a fragmented file also the first and the last
     * fragments. The media data is never read, but for the titles of chapters.
     *
     * <p>Bounds: two seconds of work, 100,000 boxes, 16 levels, 500 tracks, 256 MiB for the movie box.
     *
     * @throws Mp4Exception when the file has no movie box, breaks a rule of its format that matters here, or a bound
     * @throws IOException when the object cannot be read
     */
    public static Movie read(StoredObject object) throws Mp4Exception, IOException {
        return read(object, ReadingBudget.ofThisThread(MemoryClaim.NONE));
    }

    static Movie read(StoredObject object, ReadingBudget budget) throws Mp4Exception, IOException {
        MovieReader reader = new MovieReader(new BoxReader(object, budget));
        MoviePlace place = reader.find();
        return reader.expanded(reader.reader.tree(place.moov()), place.placement())
                .movie();
    }

    /**
     * As {@link #read(StoredObject)}, with all samples of all tracks, those of fragments included. Three reads of the file, as
     * long as the movie box has at most 8 MiB and no fragments follow.
     *
     * @throws Mp4Exception when the file has no movie box, breaks a rule of its format that matters here, or a bound
     * @throws IOException when the object cannot be read
     */
    public static MovieMedia readMedia(StoredObject object) throws Mp4Exception, IOException {
        return readMedia(object, MemoryClaim.NONE);
    }

    /**
     * As {@link #readMedia(StoredObject)}, where the film takes no memory but what it asked for.
     *
     * @throws Mp4Exception when the file has no movie box, breaks a rule of its format that matters here, or a bound
     * @throws IOException when the object cannot be read, or there is no memory for it
     */
    public static MovieMedia readMedia(StoredObject object, MemoryClaim memory) throws Mp4Exception, IOException {
        return readMedia(object, ReadingBudget.ofThisThread(memory));
    }

    static MovieMedia readMedia(StoredObject object, ReadingBudget budget) throws Mp4Exception, IOException {
        MovieReader reader = new MovieReader(new BoxReader(object, budget));
        MoviePlace place = reader.find();
        budget.claim(place.moov());
        OpenMovie open = reader.expanded(reader.reader.wholeTree(place.moov()), place.placement());
        return new MediaReader(open).media();
    }

    /** Opens a movie box, or the one that is packed in it. */
    private OpenMovie expanded(Box moov, MovieBoxPlacement placement) throws Mp4Exception, IOException {
        Optional<byte[]> packed = CompressedMovie.expand(reader, moov);
        if (packed.isEmpty()) {
            return open(moov, placement);
        }
        MovieReader unpacked = new MovieReader(reader.ofPacked(packed.get()));
        Box inner = unpacked.reader
                .topLevel(0)
                .filter(box -> box.code().equals("moov"))
                .orElseThrow(() -> new Mp4Exception("cmov", moov.offsetBytes(), MOVIE_CLAUSE, "no movie box in it"));
        return unpacked.open(unpacked.reader.tree(inner), placement);
    }

    /** Where the movie box lies. */
    private record MoviePlace(Box moov, MovieBoxPlacement placement) {}

    private MoviePlace find() throws Mp4Exception, IOException {
        MovieBoxPlacement placement = MovieBoxPlacement.BEFORE_MEDIA_DATA;
        Optional<Box> next = reader.topLevel(0);
        while (next.isPresent()) {
            Box box = next.get();
            if (box.code().equals("moov")) {
                return new MoviePlace(box, placement);
            }
            if (box.code().equals("mdat")) {
                placement = MovieBoxPlacement.AFTER_MEDIA_DATA;
            }
            next = reader.topLevel(box.endBytes());
        }
        refuseOtherFormat();
        throw new Mp4Exception(
                Mp4Exception.Kind.NO_MOVIE, "moov", reader.lengthBytes(), MOVIE_CLAUSE, "no movie box in the file");
    }

    private void refuseOtherFormat() throws Mp4Exception, IOException {
        Optional<Box> first = reader.topLevel(0);
        if (first.isEmpty() || !BEGINNINGS.contains(first.get().code())) {
            throw new Mp4Exception(
                    Mp4Exception.Kind.OTHER_FORMAT,
                    "ftyp",
                    0,
                    FORMAT_CLAUSE,
                    "the file does not begin as such files do");
        }
    }

    /**
     * A movie and the boxes that it was read from.
     *
     * @param reader of these boxes
     * @param tracks those of the movie's tracks are among these
     */
    record OpenMovie(Movie movie, BoxReader reader, Box moov, MovieHeader header, List<TrackBox> tracks) {}

    private OpenMovie open(Box moov, MovieBoxPlacement placement) throws Mp4Exception, IOException {
        MovieHeader header = MovieHeader.read(reader, moov);
        List<TrackBox> boxes = new ArrayList<>();
        for (Box trak : reader.tracks(moov)) {
            boxes.add(TrackBox.read(reader, trak));
        }
        Optional<Box> mvex = moov.first("mvex");
        MovieFragments fragments =
                mvex.isPresent() ? MovieFragments.read(reader, moov, mvex.get()) : MovieFragments.none(reader);
        List<Track> tracks = tracks(boxes, fragments);
        Duration announced = mvex.isPresent()
                ? Ticks.duration(MovieFragments.announcedTicks(reader, mvex.get()), header.timescale())
                : header.duration();
        Duration duration = announced.isZero() ? longest(header, tracks, fragments) : announced;
        if (duration.compareTo(Movie.LONGEST) > 0) {
            throw new Mp4Exception(
                    "moov", moov.offsetBytes(), MOVIE_CLAUSE, "a film of " + duration.toDays() + " days");
        }
        Movie movie = new Movie(duration, placement, tracks, tags(moov), chapters(moov, boxes, duration), covers(moov));
        return new OpenMovie(movie, reader, moov, header, boxes);
    }

    private List<Track> tracks(List<TrackBox> boxes, MovieFragments fragments) throws Mp4Exception, IOException {
        Set<Long> chapterTracks = chapterTrackIds(boxes);
        List<Track> tracks = new ArrayList<>();
        for (TrackBox box : boxes) {
            if (!chapterTracks.contains(box.id())) {
                box.track(reader, fragments.ofTrack(box.id())).ifPresent(tracks::add);
            }
        }
        return tracks;
    }

    /** For files whose header does not tell, or tells of the part before the fragments only. */
    private static Duration longest(MovieHeader header, List<Track> tracks, MovieFragments fragments) {
        Duration longest = header.duration();
        if (fragments.indexedDuration().compareTo(longest) > 0) {
            longest = fragments.indexedDuration();
        }
        for (Track track : tracks) {
            if (track.duration().compareTo(longest) > 0) {
                longest = track.duration();
            }
        }
        return longest;
    }

    /** A film with broken tags is a film without tags: it plays all the same. */
    private Map<Tag, String> tags(Box moov) throws IOException {
        try {
            return TagReader.read(reader, moov);
        } catch (Mp4Exception brokenTags) {
            return Map.of();
        }
    }

    /** The same goes for its covers. */
    private List<CoverPicture> covers(Box moov) throws IOException {
        try {
            return CoverReader.read(reader, moov);
        } catch (Mp4Exception brokenTags) {
            return List.of();
        }
    }

    /** A film with broken chapters is a film without chapters. */
    private List<Chapter> chapters(Box moov, List<TrackBox> boxes, Duration duration) throws IOException {
        try {
            List<Chapter> chapters = new ArrayList<>(chapterTrack(boxes));
            if (chapters.isEmpty()) {
                chapters.addAll(ChapterList.read(reader, moov));
            }
            chapters.removeIf(chapter -> chapter.start().compareTo(duration) > 0);
            chapters.sort(Comparator.comparing(Chapter::start));
            return chapters;
        } catch (Mp4Exception brokenChapters) {
            return List.of();
        }
    }

    private List<Chapter> chapterTrack(List<TrackBox> boxes) throws Mp4Exception, IOException {
        Set<Long> chapterTracks = chapterTrackIds(boxes);
        for (TrackBox box : boxes) {
            if (chapterTracks.contains(box.id()) && box.isText()) {
                return ChapterTrack.read(reader, box);
            }
        }
        return List.of();
    }

    private static Set<Long> chapterTrackIds(List<TrackBox> boxes) {
        Set<Long> ids = new HashSet<>();
        boxes.forEach(box -> ids.addAll(box.chapterTrackIds()));
        return ids;
    }
}
