package matinee.mp4;

import java.time.Duration;

/** One track that a viewer sees, hears or reads, ISO/IEC 14496-12 §8.3.1 (trak). */
public sealed interface Track permits VideoTrack, AudioTrack, TextTrack {
    /** The track_ID, 1 to 2^32 - 1, ISO/IEC 14496-12 §8.3.2 (tkhd). */
    long id();

    /**
     * The codecs parameter of RFC 6381 where the sample entry tells enough ({@code avc1.64001f}, {@code mp4a.40.2}), else the
     * code of the sample entry alone ({@code apch}, {@code tx3g}).
     */
    String codec();

    /**
     * A tag of BCP 47 from {@code elng}, else the ISO 639-2/T code of {@code mdhd}; {@code und} when the file states none.
     */
    String language();

    /** Length of the track's media; zero when the movie box states none, as in fragmented files. */
    Duration duration();
}
