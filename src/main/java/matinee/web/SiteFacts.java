package matinee.web;

/**
 * What every page says of the site as a whole.
 *
 * @param title the site's name, plain text
 * @param version Matinee's own version
 * @param assets fingerprint of the style sheet, the scripts and the icons together
 * @param library what there is to watch, such as {@code 24 videos, 11.6 GB}
 */
public record SiteFacts(String title, String version, String assets, String library) {}
