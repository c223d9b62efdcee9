package matinee.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import matinee.library.VideoPath;

/**
 * What a request below {@code /stream} asks for.
 *
 * @param video the file
 * @param fingerprint the version of the stream; empty for what has none in its address
 * @param rendition the rendition's name; empty likewise
 * @param file the rest: {@code master.m3u8}, {@code init.mp4}, {@code 0.m4s}, {@code i/0.m4s}, {@code 0.vtt}
 */
record StreamAddress(VideoPath video, String fingerprint, String rendition, String file) {
    static final String MULTIVARIANT = "master.m3u8";
    static final String MANIFEST = "manifest.mpd";
    static final String MEDIA = "media.m3u8";
    static final String I_FRAMES = "iframes.m3u8";
    static final String INITIALIZATION = "init.mp4";
    static final String PICTURES = "i";
    static final String TEXT = "0.vtt";

    private static final List<String> OF_A_FILE = List.of(MULTIVARIANT, MANIFEST);

    private static final Set<String> OF_A_RENDITION = Set.of(MEDIA, I_FRAMES, INITIALIZATION, TEXT);

    private static final String SEGMENT_SUFFIX = ".m4s";

    private static final int MOST_DIGITS = 9;

    static Optional<StreamAddress> of(RequestPath path) {
        List<String> segments = path.rest();
        if (path.endsAsFolder() || segments.size() < 2) {
            return Optional.empty();
        }
        int last = segments.size() - 1;
        String file = segments.get(last);
        if (OF_A_FILE.contains(file)) {
            return Optional.of(new StreamAddress(VideoPath.of(segments.subList(0, last)), "", "", file));
        }
        if (last > 1 && isSegment(file) && segments.get(last - 1).equals(PICTURES)) {
            return ofRendition(segments, last - 1, PICTURES + "/" + file);
        }
        return OF_A_RENDITION.contains(file) || isSegment(file) ? ofRendition(segments, last, file) : Optional.empty();
    }

    /** Whether it is a number as it is written, without needless zeros, and the suffix of segments. */
    private static boolean isSegment(String file) {
        int digits = file.length() - SEGMENT_SUFFIX.length();
        boolean needless = digits > 1 && file.charAt(0) == '0';
        if (digits < 1 || digits > MOST_DIGITS || needless || !file.endsWith(SEGMENT_SUFFIX)) {
            return false;
        }
        for (int i = 0; i < digits; i++) {
            if (file.charAt(i) < '0' || file.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<StreamAddress> ofRendition(List<String> segments, int end, String file) {
        if (end < 3) {
            return Optional.empty();
        }
        return Optional.of(new StreamAddress(
                VideoPath.of(segments.subList(0, end - 2)), segments.get(end - 2), segments.get(end - 1), file));
    }

    /** Whether it is all the film has to offer that is asked for. */
    boolean isOfFile() {
        return OF_A_FILE.contains(file);
    }

    /** The number in the file's name. */
    int number() {
        return Integer.parseInt(file.substring(file.lastIndexOf('/') + 1, file.indexOf('.')));
    }
}
