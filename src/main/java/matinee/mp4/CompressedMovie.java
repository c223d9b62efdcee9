package matinee.mp4;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A movie box that holds nothing but itself, compressed by zlib: QuickTime File Format, compressed movie resources
 * ({@code cmov}).
 */
final class CompressedMovie {
    private static final String CLAUSE = "QuickTime File Format, compressed movie resources";
    /** Those who compressed movie boxes had films of an hour, not of ten; all of it is held in memory. */
    static final int LARGEST_BYTES = 16 * 1024 * 1024;

    private static final int STEP_BYTES = 64 * 1024;

    private CompressedMovie() {}

    /**
     * The movie box in the movie box, as the bytes of a file of its own.
     *
     * @return empty when the movie box is not compressed
     * @throws Mp4Exception when it cannot be expanded, or comes to more than {@link #LARGEST_BYTES}
     */
    static Optional<byte[]> expand(BoxReader reader, Box moov) throws Mp4Exception, IOException {
        Optional<Box> data = moov.first("cmov", "cmvd");
        if (data.isEmpty()) {
            return Optional.empty();
        }
        BoxBody method = reader.body(moov.require(CLAUSE, "cmov", "dcom"), CLAUSE);
        String code = method.code();
        if (!code.equals("zlib")) {
            throw method.fault("compressed by " + code.replaceAll("[^ -~]", "?"));
        }
        BoxBody body = reader.body(data.get(), CLAUSE);
        body.skip(Integer.BYTES);
        return Optional.of(inflate(body));
    }

    private static byte[] inflate(BoxBody body) throws Mp4Exception, IOException {
        Inflater inflater = new Inflater();
        try {
            ByteArrayOutputStream expanded = new ByteArrayOutputStream();
            byte[] step = new byte[STEP_BYTES];
            while (!inflater.finished()) {
                int count = inflater.inflate(step);
                expanded.write(step, 0, count);
                if (expanded.size() > LARGEST_BYTES) {
                    throw body.fault("expands to more than " + LARGEST_BYTES + " bytes");
                }
                if (count == 0 && !inflater.finished()) {
                    if (!inflater.needsInput() || body.remainingBytes() == 0) {
                        throw body.fault("compressed data that ends early");
                    }
                    inflater.setInput(body.rest(STEP_BYTES));
                }
            }
            return expanded.toByteArray();
        } catch (DataFormatException e) {
            throw (Mp4Exception) body.fault("no compressed data").initCause(e);
        } finally {
            inflater.end();
        }
    }
}
