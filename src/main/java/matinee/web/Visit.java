package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import matinee.words.Words;

/**
 * Whom a page is made for.
 *
 * @param urls written as the place asks for that the viewer looks from
 * @param words in the viewer's language
 */
record Visit(RelativeUrls urls, Words words) {
    static Visit of(HttpServletRequest request) {
        return new Visit(new RelativeUrls(RelativeRoot.of(request)), ViewerLanguage.of(request));
    }
}
