package matinee.mp4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an encoder put before and behind a recording, as iTunes and programs after its model write it where no edit list tells:
 * a free-form item of the metadata list, {@code com.apple.iTunes} {@code iTunSMPB}. All are numbers of decoded samples.
 *
 * @param before the recording, never negative
 * @param behind the recording, never negative
 * @param recorded at least 1
 */
record EncoderDelay(long before, long behind, long recorded) {
    private static final String CLAUSE = "iTunes metadata, free-form item (----)";
    private static final String MEAN = "com.apple.iTunes";
    private static final String NAME = "iTunSMPB";

    /** Hexadecimal: a zero, what lies before, what lies behind, the recording; then zeros. */
    private static final Pattern NUMBERS = Pattern.compile(
            "\\s*\\p{XDigit}{8}\\s+(\\p{XDigit}{8})\\s+(\\p{XDigit}{8})\\s+(\\p{XDigit}{16})(?:\\s.*)?");

    private static final int HEXADECIMAL = 16;
    private static final long MOST_RECORDED = 1L << 40;

    /** Some writers leave out part of the last access unit. */
    private static final long TOLERANCE = 2048;

    private static final int FULL_BOX_BYTES = 4;
    private static final int DATA_BYTES = 8;
    private static final int LONGEST_BYTES = 256;

    /** What a movie box says of its sound; empty also where it says so brokenly. */
    static Optional<EncoderDelay> read(BoxReader reader, Box moov) throws IOException {
        try {
            for (Box item : TagReader.items(reader, moov)) {
                if (item.code().equals("----")) {
                    List<Box> parts = reader.children(item, item.bodyBytes());
                    boolean told = text(reader, parts, "mean", FULL_BOX_BYTES).equals(MEAN)
                            && text(reader, parts, "name", FULL_BOX_BYTES).equals(NAME);
                    if (told) {
                        return parse(text(reader, parts, "data", DATA_BYTES));
                    }
                }
            }
            return Optional.empty();
        } catch (Mp4Exception brokenTags) {
            return Optional.empty();
        }
    }

    private static String text(BoxReader reader, List<Box> parts, String code, int skippedBytes)
            throws Mp4Exception, IOException {
        for (Box part : parts) {
            if (part.code().equals(code)) {
                BoxBody body = reader.body(part, CLAUSE);
                body.skip(skippedBytes);
                return TextEncoding.decode(body.rest(LONGEST_BYTES), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    static Optional<EncoderDelay> parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        long recorded = Long.parseUnsignedLong(numbers.group(3), HEXADECIMAL);
        return recorded < 1 || recorded > MOST_RECORDED
                ? Optional.empty()
                : Optional.of(new EncoderDelay(
                        Long.parseLong(numbers.group(1), HEXADECIMAL),
                        Long.parseLong(numbers.group(2), HEXADECIMAL),
                        recorded));
    }

    /**
     * The edit list that says the same.
     *
     * @param rate decoded samples a second
     * @param media how long all of the track lasts
     * @return empty where the numbers cannot be of this sound: they do not add up, or tell of a second or more
     */
    Optional<EditList> edits(long rate, MediaLength media) {
        double all = (double) media.ticks() * rate / media.timescale();
        boolean sane =
                before > 0 && before < rate && behind < rate && Math.abs(before + recorded + behind - all) <= TOLERANCE;
        if (!sane) {
            return Optional.empty();
        }
        long from = before * media.timescale() / rate;
        long duration = (recorded * media.movieTimescale() + rate - 1) / rate;
        return Optional.of(new EditList(List.of(new EditList.Media(duration, from))));
    }

    /**
     * How long a track is.
     *
     * @param timescale ticks a second of the track
     * @param movieTimescale ticks a second of edit lists
     */
    record MediaLength(long ticks, long timescale, long movieTimescale) {}
}
