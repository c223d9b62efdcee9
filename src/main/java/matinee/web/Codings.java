package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** A text in each coding, made once for many requests. */
record Codings(Coded plain, Coded gzip) {
    static Codings of(byte[] text) throws IOException {
        return new Codings(Coded.plain(text), Coded.gzip(text));
    }

    /** The one that a request asks for. */
    Coded of(HttpServletRequest request) {
        return Coded.takesGzip(request) ? gzip : plain;
    }

    /** Memory that both take, about. */
    int lengthBytes() {
        return (int) (plain.content().length() + gzip.content().length());
    }
}
