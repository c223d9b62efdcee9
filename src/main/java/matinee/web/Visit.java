package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import matinee.words.Words;

/**
 * Whom a page is made for.
 *
 * @param urls written as the place asks for that the viewer looks from
 * @param wholeUrls for what is read elsewhere
 * @param words in the viewer's language
 * @param watched what the viewer saw before
 * @param now when it is made
 */
record Visit(SiteUrls urls, SiteUrls wholeUrls, Words words, Watched watched, Instant now) {
    static Visit of(HttpServletRequest request) {
        return new Visit(
                new SiteUrls(RelativeRoot.of(request)),
                PublicRoot.of(request).urls(),
                ViewerLanguage.of(request),
                Watched.of(request),
                Instant.now());
    }
}
