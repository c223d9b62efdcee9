package matinee.web;

import matinee.library.Library;
import matinee.library.LibraryState;
import matinee.words.Words;

/**
 * What every page says of the site as a whole.
 *
 * @param title the site's name, plain text
 * @param version Matinee's own version; empty where it is not told
 * @param assets fingerprint of the style sheet, the scripts and the icons together
 */
public record SiteFacts(String title, String version, String assets, Extent extent) {
    /**
     * How much there is to watch.
     *
     * @param bytes all videos together
     */
    public record Extent(LibraryState state, int videos, long bytes) {
        /** Such as {@code 24 videos, 11.6 GB}. */
        String text(Words words) {
            String count = words.count("videos", videos);
            return switch (state) {
                case SCANNING -> words.say("extent.scanning", count);
                case COMPLETE -> videos == 0 ? count : words.say("extent.complete", count, words.size(bytes));
                case UNAVAILABLE -> words.say("extent.unavailable");
            };
        }
    }

    /** The facts as they are while this snapshot of the library is the newest. */
    static SiteFacts of(String title, String version, String assets, Library library) {
        return new SiteFacts(
                title, version, assets, new Extent(library.state(), library.videoCount(), library.bytes()));
    }
}
