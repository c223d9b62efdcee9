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
        String fingerprint = Fingerprint.of(text);
        boolean gzip = request.getHeader("Range") == null
                && AcceptEncoding.acceptsGzip(name -> Collections.list(request.getHeaders(name)));
        if (!gzip) {
            return new Coded(Content.of(text), fingerprint, List.of(VARY));
        }
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write(text);
        }
        return new Coded(Content.of(coded.toByteArray()), fingerprint + "-gzip", List.of(VARY, GZIP));
    }
}
