package matinee.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** What the browser kept for this site, as far as it tells the server: conveniences, never secrets. */
record Cookies(HttpServletRequest request) {
    /** Until a viewer changes his mind, but no longer than a year. */
    static final int KEPT_SECONDS = 365 * 24 * 60 * 60;

    /** The value of the first cookie of that name. */
    Optional<String> value(String name) {
        Cookie[] all = request.getCookies();
        return Stream.of(all == null ? new Cookie[0] : all)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** A cookie for all pages of this application. */
    static Cookie kept(String name, String value, HttpServletRequest request) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(KEPT_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
