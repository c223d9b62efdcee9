package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import matinee.http.AcceptEncoding;
import matinee.http.Field;
import matinee.storage.Content;

/**
 * A text in the coding that its client takes, RFC 9110 §8.4. Who asks for a range gets it of the plain text.
 *
 * @param fingerprint another for each coding
 * @param metadata {@code Vary}, and the coding where there is one
 */
record Coded(Content content, String fingerprint, List<Field> metadata) {
    private static final Field VARY = new Field("Vary", "Accept-Encoding");
    private static final Field GZIP = new Field("Content-Encoding", "gzip");

    static Coded of(byte[] text, HttpServletRequest request) throws IOException {
        return takesGzip(request) ? gzip(text) : plain(text);
    }

    /** Whether a client wants the text coded. */
    static boolean takesGzip(HttpServletRequest request) {
        return request.getHeader("Range") == null
                && AcceptEncoding.acceptsGzip(name -> Collections.list(request.getHeaders(name)));
    }

    static Coded plain(byte[] text) {
        return new Coded(Content.of(text), Fingerprint.of(text), List.of(VARY));
    }

    static Coded gzip(byte[] text) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write(text);
        }
        return new Coded(Content.of(coded.toByteArray()), Fingerprint.of(text) + "-gzip", List.of(VARY, GZIP));
    }
}
