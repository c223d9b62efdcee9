package matinee.mp4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * ISO/IEC 14496-12 §8.4.2 (mdhd) and §8.4.6 (elng), as far as they count here.
 *
 * @param timescale ticks per second, at least 1
 * @param durationTicks zero when not stated
 * @param language as {@link Track#language}
 */
record MediaHeader(long timescale, long durationTicks, String language) {
    private static final String CLAUSE = "ISO/IEC 14496-12 §8.4.2";
    private static final String EXTENDED_CLAUSE = "ISO/IEC 14496-12 §8.4.6";
    private static final String UNDETERMINED = "und";
    private static final Pattern ISO_639_2 = Pattern.compile("[a-z]{3}");
    private static final Pattern BCP_47 = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int LONGEST_TAG_BYTES = 64;

    /**
     * Below this, the number is a language of the Macintosh as QuickTime files have it. 0 is English, but also what careless
     * writers leave: it counts as not stated.
     */
    private static final int FIRST_PACKED = 0x400;

    private static final String[] MACINTOSH = {
        UNDETERMINED,
        "fra",
        "deu",
        "ita",
        "nld",
        "swe",
        "spa",
        "dan",
        "por",
        "nor",
        "heb",
        "jpn",
        "ara",
        "fin",
        "ell",
        "isl",
        "mlt",
        "tur",
        "hrv",
        "zho",
        "urd",
        "hin",
        "tha",
        "kor",
        "lit",
        "pol",
        "hun",
        "est",
        "lav"
    };

    static MediaHeader read(BoxReader reader, Box mdia) throws Mp4Exception, IOException {
        BoxBody body = reader.body(mdia.require(CLAUSE, "mdhd"), CLAUSE);
        int version = body.version();
        body.skip(version == 0 ? 8 : 16);
        long timescale = body.timescale();
        long durationTicks = body.durationTicks(version);
        String language = language(body.u16());
        return new MediaHeader(
                timescale, durationTicks, extendedLanguage(reader, mdia).orElse(language));
    }

    private static String language(int packed) {
        if (packed < FIRST_PACKED) {
            return packed < MACINTOSH.length ? MACINTOSH[packed] : UNDETERMINED;
        }
        StringBuilder letters = new StringBuilder();
        for (int shift = 10; shift >= 0; shift -= 5) {
            letters.append((char) (((packed >> shift) & 0x1F) + 0x60));
        }
        String language = letters.toString();
        return ISO_639_2.matcher(language).matches() ? language : UNDETERMINED;
    }

    private static Optional<String> extendedLanguage(BoxReader reader, Box mdia) throws Mp4Exception, IOException {
        Optional<Box> elng = mdia.first("elng");
        if (elng.isEmpty()) {
            return Optional.empty();
        }
        BoxBody body = reader.body(elng.get(), EXTENDED_CLAUSE);
        body.version();
        String tag = new String(body.rest(LONGEST_TAG_BYTES), StandardCharsets.ISO_8859_1);
        int end = tag.indexOf('\0');
        return Optional.of(end < 0 ? tag : tag.substring(0, end))
                .filter(text -> BCP_47.matcher(text).matches());
    }
}
