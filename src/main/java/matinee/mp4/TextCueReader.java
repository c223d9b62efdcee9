package matinee.mp4;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import matinee.storage.StoredObject;

/**
 * Reads the cues of a track of text, in one pass over its samples. A sample shows its text until the next one; one without text
 * shows nothing. For one thread.
 *
 * <p>Bounds: a million samples, of which longer ones than 64 KiB count for nothing; 100,000 cues; 16 million characters.
 */
public final class TextCueReader {
    private static final Set<String> CODES = Set.of("tx3g", "text", "wvtt");
    /** No more samples are read. */
    public static final int MOST_SAMPLES = 1_000_000;

    private static final int LONGEST_SAMPLE = 64 * 1024;
    private static final int MOST_CUES = 100_000;
    private static final long MOST_CHARACTERS = 16L * 1024 * 1024;

    private final StoredObject object;
    private final String code;
    private final SampleTable samples;
    private final List<TextCue> cues = new ArrayList<>();

    /** Where the cues of the sample before stand in the list: one that is told of again goes on. */
    private Map<CueBody, Integer> shown = new HashMap<>();

    private ByteBuffer held = ByteBuffer.allocate(0);
    private long heldOffset;

    private TextCueReader(StoredObject object, TrackMedia track) {
        this.object = object;
        this.code = track.description().code();
        this.samples = track.samples();
    }

    /** Whether the texts of such a track, by the code of its sample entry, can be read. */
    public static boolean reads(String code) {
        return CODES.contains(code);
    }

    /**
     * The cues of a track, ascending by their beginning as far as the samples are.
     *
     * @throws IOException when the object cannot be read
     */
    public static List<TextCue> read(StoredObject object, TrackMedia track) throws IOException {
        return new TextCueReader(object, track).cues();
    }

    private List<TextCue> cues() throws IOException {
        int until = Math.min(samples.completeCount(), MOST_SAMPLES);
        long characters = 0;
        for (int sample = 0; sample < until && cues.size() < MOST_CUES && characters < MOST_CHARACTERS; sample++) {
            Map<CueBody, Integer> before = shown;
            shown = new HashMap<>();
            long begin = samples.compositionTicks(sample);
            long end = begin + samples.durationTicks(sample);
            for (CueBody body : end > begin ? bodies(sample) : List.<CueBody>of()) {
                if (!body.isBlank() && !shown.containsKey(body)) {
                    add(body, begin, end, before.getOrDefault(body, cues.size()));
                    characters += body.text().length();
                }
            }
        }
        return List.copyOf(cues);
    }

    /** A cue that overlaps others is cut into samples where those begin and end. */
    private void add(CueBody body, long begin, long end, int place) {
        if (place < cues.size() && cues.get(place).endTicks() == begin) {
            cues.set(place, new TextCue(cues.get(place).beginTicks(), end, body.settings(), body.text()));
            shown.put(body, place);
        } else {
            shown.put(body, cues.size());
            cues.add(new TextCue(begin, end, body.settings(), body.text()));
        }
    }

    private List<CueBody> bodies(int sample) throws IOException {
        long size = samples.sizeBytes(sample);
        if (size == 0 || size > LONGEST_SAMPLE) {
            return List.of();
        }
        ByteBuffer bytes = bytes(sample, (int) size);
        return switch (code) {
            case "wvtt" -> WebVttSample.cues(bytes);
            case "tx3g" -> List.of(new CueBody("", TimedTextSample.tx3g(bytes)));
            default -> List.of(new CueBody("", TimedTextSample.quickTime(bytes)));
        };
    }

    private ByteBuffer bytes(int sample, int size) throws IOException {
        long offset = samples.offsetBytes(sample);
        if (offset < heldOffset || offset + size > heldOffset + held.limit()) {
            hold(sample, size);
        }
        return held.slice((int) (offset - heldOffset), size);
    }

    /** Reads as many of the samples that lie one behind the other as there is room for. */
    private void hold(int sample, int size) throws IOException {
        int runEnd = samples.runEnd(sample);
        int length = size;
        for (int next = sample + 1; next < runEnd; next++) {
            long with = length + samples.sizeBytes(next);
            if (with > LONGEST_SAMPLE) {
                break;
            }
            length = (int) with;
        }
        heldOffset = samples.offsetBytes(sample);
        held = ByteBuffer.allocate(length);
        while (held.hasRemaining()) {
            if (object.read(held, heldOffset + held.position()) < 0) {
                throw new EOFException("the object ends within the sample at byte " + heldOffset);
            }
        }
        held.flip();
    }
}
