package matinee.mp4;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The covers of a file, as Apple's programs write them: {@code moov/udta/meta/ilst/covr}, with a {@code data} for each. Which
 * coding one has is told by its first bytes, as many files state none or the wrong one. The pictures themselves stay unread.
 */
final class CoverReader {
    private static final String CLAUSE = "QuickTime File Format, metadata item list (ilst)";

    /** Of a {@code data} box before its value: what kind of value follows, and for which country and language. */
    private static final int VALUE_HEADER_BYTES = 8;

    /** No more are kept: one is shown. */
    private static final int MOST = 8;

    private static final int SIGNATURE_BYTES = 4;
    private static final long PNG_SIGNATURE = 0x89504E47L;
    private static final long JPEG_SIGNATURE = 0xFFD8FFL;

    private CoverReader() {}

    /** In the order of the file; none where the movie box was packed, for then they lie at no place of the file. */
    static List<CoverPicture> read(BoxReader reader, Box moov) throws Mp4Exception, IOException {
        List<CoverPicture> covers = new ArrayList<>();
        if (reader.isPacked()) {
            return covers;
        }
        for (Box item : TagReader.items(reader, moov)) {
            if (item.code().equals("covr")) {
                for (Box data : reader.children(item, item.bodyBytes())) {
                    if (covers.size() < MOST) {
                        cover(reader, data).ifPresent(covers::add);
                    }
                }
            }
        }
        return covers;
    }

    private static Optional<CoverPicture> cover(BoxReader reader, Box data) throws Mp4Exception, IOException {
        long offsetBytes = data.bodyBytes() + VALUE_HEADER_BYTES;
        long lengthBytes = data.endBytes() - offsetBytes;
        if (!data.code().equals("data") || lengthBytes <= SIGNATURE_BYTES) {
            return Optional.empty();
        }
        BoxBody body = reader.body(data, CLAUSE);
        body.skip(VALUE_HEADER_BYTES);
        return form(body.u32()).map(form -> new CoverPicture(offsetBytes, lengthBytes, form));
    }

    private static Optional<CoverPicture.Form> form(long signature) {
        if (signature == PNG_SIGNATURE) {
            return Optional.of(CoverPicture.Form.PNG);
        }
        return signature >> 8 == JPEG_SIGNATURE ? Optional.of(CoverPicture.Form.JPEG) : Optional.empty();
    }
}
