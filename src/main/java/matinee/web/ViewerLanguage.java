package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import matinee.library.FolderPath;
import matinee.words.Language;
import matinee.words.Words;

/**
 * The language that a viewer reads: the one chosen at the foot of a page, which a cookie keeps, else the best of those that the
 * browser asks for.
 */
final class ViewerLanguage {
    /** What every page depends on, for caches. */
    static final String VARY = "Accept-Language, Cookie";

    /** The parameter of the links at the foot of each page. */
    static final String PARAMETER = "lang";

    private static final String COOKIE = "matinee-language";

    /** The parameters that pages take. */
    private static final List<String> KEPT = List.of("q", "sort", "page", "t");

    private ViewerLanguage() {}

    static Words of(HttpServletRequest request) {
        String wanted = request.getHeader("Accept-Language");
        return new Cookies(request)
                .value(COOKIE)
                .flatMap(Language::tagged)
                .orElseGet(() -> Language.of(wanted == null ? "" : wanted))
                .words();
    }

    /** What a request chooses by its query; empty when it chooses none that we speak. */
    static Optional<Language> chosen(HttpServletRequest request) {
        return QueryParameters.of(request).value(PARAMETER).flatMap(Language::tagged);
    }

    /** Keeps a choice and leads back to the page, whose address does not tell of it. */
    static void keep(Language chosen, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(Cookies.kept(COOKIE, chosen.tag(), request));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", here(RequestPath.of(request)) + query(request));
        response.setHeader("Cache-Control", "no-store");
    }

    /** Links to the same page in each language. */
    static List<LanguageLink> choices(HttpServletRequest request) {
        return Arrays.stream(Language.values())
                .map(language -> new LanguageLink(
                        language, query(request).add(PARAMETER, language.tag()).toString()))
                .toList();
    }

    /** The last part of the path, as a relative URL that no query stands in. */
    private static String here(RequestPath path) {
        if (path.endsAsFolder()) {
            return "./";
        }
        List<String> segments = path.segments();
        return "./" + new FolderPath(segments.subList(segments.size() - 1, segments.size())).encoded();
    }

    /** What pages know of the query, without the choice of a language. */
    private static QueryText query(HttpServletRequest request) {
        QueryParameters given = QueryParameters.of(request);
        QueryText query = new QueryText();
        for (String name : KEPT) {
            given.value(name).ifPresent(value -> query.add(name, value));
        }
        return query;
    }
}
