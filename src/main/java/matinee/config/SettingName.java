package matinee.config;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every setting there is. The README's table is made from this list.
 *
 * <p>The texts may hold Markdown code spans, as they are printed into that table and, without the backticks, on the pages.
 */
public enum SettingName {
    LIBRARY(
            "library",
            "",
            "the built-in sample",
            "the path of a folder; `~` is the home folder",
            "the folder to serve"),
    DEFAULT_VIDEO(
            "default-video",
            "",
            "newest",
            "the path of a video in the library, `/` between folders, none at the front",
            "what `/video` and the welcome page play"),
    TITLE("title", "Matinee", "`Matinee`", "1 to 100 characters", "the name on the pages"),
    CHUNK_SIZE(
            "chunk-size",
            "0",
            "`0` (off)",
            "`0` or `1KiB` to `1GiB`; units B, KiB, MiB, GiB, KB, MB, GB",
            "the longest answer to an open-ended range `bytes=N-`; off because players other than browsers take a"
                    + " shortened answer for the end of the file"),
    VALIDATORS(
            "validators",
            "strict",
            "`strict`",
            "`strict` or `portable`",
            "what an entity tag is made of: `strict` takes size, both times and identity of the file, `portable` size and"
                    + " modification time, the same on copies of a library on several machines"),
    SYMLINKS(
            "symlinks",
            "inside",
            "`inside`",
            "`inside`, `none` or `follow`",
            "the links that are served: those that stay `inside` the library, `none`, or all (`follow`)"),
    RESCAN_INTERVAL(
            "rescan-interval",
            "60s",
            "`60s`",
            "`1s` to `24h`; units ms, s, m, h, or ISO 8601 such as `PT1M`",
            "how often the library is looked through for changes of which the file system sent no event"),
    SEGMENT_DURATION(
            "segment-duration",
            "6s",
            "`6s`",
            "`1s` to `60s`; units ms, s, m, h, or ISO 8601",
            "the aimed length of a segment of HLS and DASH; segments begin at key frames, so that it is met nearly"),
    INDEX_CACHE(
            "index-cache",
            "64MiB",
            "`64MiB`",
            "`1MiB` to `16GiB`; units B, KiB, MiB, GiB, KB, MB, GB",
            "memory for what was read from the videos: length, size of the picture, codecs, and where each frame of those"
                    + " that are streamed lies; never more than half of Java's heap"),
    MAX_STREAMS(
            "max-streams",
            "10000",
            "`10000`",
            "`0` (off) to `1000000`",
            "how many transfers may run at once; one more is answered 503"),
    MAX_STREAMS_PER_CLIENT(
            "max-streams-per-client",
            "0",
            "`0` (off)",
            "`0` (off) to `1000000`",
            "how many of them one address may have; one more is answered 429; off because many viewers share an address"
                    + " behind NAT or a proxy"),
    MIN_RATE(
            "min-rate",
            "1KiB/s over 60s",
            "`1KiB/s over 60s`",
            "`off`, or a size per second up to `1GiB` over `5s` to `10m`",
            "a viewer who takes less is cut, as one who reads nothing holds a connection and a file all the same"),
    DRAIN_TIMEOUT(
            "drain-timeout",
            "30s",
            "`30s`",
            "`0s` to `10m`; units ms, s, m, h, or ISO 8601",
            "how long running transfers may take to finish when the server or the application ends"),
    FRAME_ANCESTORS(
            "frame-ancestors",
            "'self'",
            "`'self'`",
            "`'none'` or `*` alone, or up to 32 of `'self'` and origins such as `https://example.com` or"
                    + " `https://*.example.com:8443`, separated by spaces",
            "the pages that may show Matinee's player in a frame");

    private final String key;
    private final String defaultValue;
    private final String defaultText;
    private final String acceptedForm;
    private final String meaning;

    SettingName(String key, String defaultValue, String defaultText, String acceptedForm, String meaning) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.defaultText = defaultText;
        this.acceptedForm = acceptedForm;
        this.meaning = meaning;
    }

    /** The name without {@code matinee.}: small letters and hyphens. */
    public String key() {
        return key;
    }

    /** The value of an unset setting; empty where unset is a state of its own. */
    public String defaultValue() {
        return defaultValue;
    }

    /** The default for a human reader. */
    public String defaultText() {
        return defaultText;
    }

    /** What a value must look like, in one phrase. */
    public String acceptedForm() {
        return acceptedForm;
    }

    /** What the setting is for, in one phrase. */
    public String meaning() {
        return meaning;
    }

    /** The setting with exactly this key. */
    public static Optional<SettingName> ofKey(String key) {
        return Arrays.stream(values()).filter(name -> name.key.equals(key)).findFirst();
    }
}
