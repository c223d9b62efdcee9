package matinee.mp4;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the samples of all movie fragments (moof) of a file, one after the other, into the builders of their tracks. A
 * fragment that the file's end cuts is left out: its track ends before it.
 */
final class FragmentSamples {
    private final BoxReader reader;
    private final Map<Long, FragmentDefaults> defaults;
    private final Map<Long, SampleTable.Builder> tracks;

    /** @param tracks by track_ID; fragments of others are passed over */
    FragmentSamples(BoxReader reader, Map<Long, FragmentDefaults> defaults, Map<Long, SampleTable.Builder> tracks) {
        this.reader = reader;
        this.defaults = Map.copyOf(defaults);
        this.tracks = Map.copyOf(tracks);
    }

    /** Reads from a byte of the file on, where a box of the top level begins. */
    void read(long fromBytes) throws Mp4Exception, IOException {
        Optional<Box> next = reader.topLevel(fromBytes);
        while (next.isPresent() && next.get().endBytes() <= reader.lengthBytes()) {
            Box box = next.get();
            next = reader.topLevel(box.endBytes());
            if (box.code().equals("moof") && (next.filter(this::isComplete).isPresent() || followsItsMedia(box))) {
                readFragment(box);
            }
        }
    }

    /** Some writers put the media data first, so that the last fragment ends the file. */
    private boolean followsItsMedia(Box moof) throws Mp4Exception, IOException {
        for (Box traf : reader.tree(moof).all("traf")) {
            long base = TrackFragmentHeader.read(reader, traf, defaults).base().offsetBytes(moof, moof.offsetBytes());
            if (base >= moof.offsetBytes()) {
                return false;
            }
        }
        return true;
    }

    private boolean isComplete(Box behind) {
        return behind.endBytes() <= reader.lengthBytes();
    }

    private void readFragment(Box moof) throws Mp4Exception, IOException {
        long implicitBase = moof.offsetBytes();
        for (Box traf : reader.tree(moof).all("traf")) {
            implicitBase = readTrack(moof, traf, implicitBase);
        }
    }

    /** @return where the data of the next track begins unless it says otherwise */
    private long readTrack(Box moof, Box traf, long implicitBase) throws Mp4Exception, IOException {
        TrackFragmentHeader header = TrackFragmentHeader.read(reader, traf, defaults);
        SampleTable.Builder samples =
                tracks.getOrDefault(header.trackId(), new SampleTable.Builder(reader.fileBytes()));
        long base = header.base().offsetBytes(moof, implicitBase);
        Optional<Long> begin = decodeTime(traf);
        if (begin.isPresent()) {
            samples.continueAt(begin.get());
        }
        samples.describedBy(header.defaults().description());
        long position = base;
        for (Box trun : traf.all("trun")) {
            position = new TrackRun(reader, trun, header.defaults(), samples).read(base, position);
        }
        return position;
    }

    private Optional<Long> decodeTime(Box traf) throws Mp4Exception, IOException {
        Optional<Box> tfdt = traf.first("tfdt");
        if (tfdt.isEmpty()) {
            return Optional.empty();
        }
        BoxBody body = reader.body(tfdt.get(), "ISO/IEC 14496-12 §8.8.12");
        return Optional.of(body.ticks(body.version()));
    }
}
