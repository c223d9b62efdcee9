package matinee.hls;

import java.util.stream.Collectors;

/** WebVTT as a media segment, RFC 8216bis §3.1.4: its header tells how its clock stands to that of the pictures. */
public final class TextSegment {
    private static final String MAP = "X-TIMESTAMP-MAP=";

    private TextSegment() {}

    /**
     * The segment in UTF-8: both clocks are one.
     *
     * @param webVtt lines parted by {@code \n}; a map that it has from elsewhere is taken out
     */
    public static String text(String webVtt) {
        int headerEnd = webVtt.indexOf("\n\n") < 0 ? webVtt.length() : webVtt.indexOf("\n\n");
        String header = webVtt.substring(0, headerEnd)
                .lines()
                .filter(line -> !line.startsWith(MAP))
                .collect(Collectors.joining("\n"));
        int firstEnd = header.indexOf('\n') < 0 ? header.length() : header.indexOf('\n');
        String segment = header.substring(0, firstEnd)
                + "\n" + MAP + "MPEGTS:0,LOCAL:00:00:00.000"
                + header.substring(firstEnd)
                + webVtt.substring(headerEnd);
        return segment.endsWith("\n") ? segment : segment + "\n";
    }
}
