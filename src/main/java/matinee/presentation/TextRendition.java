package matinee.presentation;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import matinee.storage.StoredObject;

/**
 * A text that is shown over the pictures, whole in one WebVTT file.
 *
 * @param name its name in addresses: letters, digits, hyphens and dots
 * @param version names this version of the text among all that the film ever had by this name
 * @param language a tag of BCP 47, {@code und} where it is not known
 * @param label for people
 * @param lengthBytes of the text, about
 * @param source where the text comes from
 */
public record TextRendition(
        String name, String version, String language, String label, Kind kind, long lengthBytes, Source source) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,200}");

    /** What the names of all begin with. */
    public static final String PREFIX = "text-";

    /** What a text is for. */
    public enum Kind {
        /** What is said, for those who do not know the language. */
        SUBTITLES,
        /** With the sounds too, for those who cannot hear. */
        CAPTIONS,
        /** Only what is foreign in the original, shown even when subtitles are off. */
        FORCED
    }

    /** Makes the text when it is wanted. */
    @FunctionalInterface
    public interface Source {
        /**
         * The text as WebVTT, its times those of the presentation.
         *
         * @param film the presentation's first file
         * @return empty when this version of it is gone
         */
        Optional<String> webVtt(StoredObject film) throws IOException;
    }

    public TextRendition {
        if (!NAME.matcher(name).matches() || !name.startsWith(PREFIX)) {
            throw new IllegalArgumentException("name '" + name + "'");
        }
        if (lengthBytes < 0) {
            throw new IllegalArgumentException("length " + lengthBytes);
        }
    }

    /** Bits a second that it takes when spread over a film, at least 1. */
    public long bitRate(MediaTime duration) {
        double seconds = Math.max(1, duration.inSeconds());
        return Math.max(1, (long) Math.ceil(lengthBytes * (double) Byte.SIZE / seconds));
    }
}
