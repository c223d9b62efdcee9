package matinee.web;

import matinee.library.Library;

/**
 * What every page says of the site as a whole.
 *
 * @param title the site's name, plain text
 * @param version Matinee's own version; empty where it is not told
 * @param assets fingerprint of the style sheet, the scripts and the icons together
 * @param library what there is to watch, such as {@code 24 videos, 11.6 GB}
 */
public record SiteFacts(String title, String version, String assets, String library) {
    /** The facts as they are while this snapshot of the library is the newest. */
    static SiteFacts of(String title, String version, String assets, Library library) {
        return new SiteFacts(title, version, assets, text(library));
    }

    private static String text(Library library) {
        String videos = CountText.of(library.videoCount(), "video");
        return switch (library.state()) {
            case SCANNING -> "Still reading: " + videos + " so far";
            case COMPLETE -> library.videoCount() == 0 ? videos : videos + ", " + ByteSizeText.of(library.bytes());
            case UNAVAILABLE -> "The library cannot be reached";
        };
    }
}
