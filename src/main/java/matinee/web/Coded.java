package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import matinee.http.AcceptEncoding;
import matinee.http.Field;
import matinee.storage.Content;
import matinee.storage.Slice;

/**
 * A text in the coding that its client takes, RFC 9110 §8.4. Who asks for a range gets it of the plain text.
 *
 * @param fingerprint another for each coding
 * @param metadata {@code Vary}, and the coding where there is one
 */
record Coded(Slice.Memory body, String fingerprint, List<Field> metadata) {
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
        return new Coded(memory(text), Fingerprint.of(text), List.of(VARY));
    }

    static Coded gzip(byte[] text) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(coded)) {
            out.write(text);
        }
        return new Coded(memory(coded.toByteArray()), Fingerprint.of(text) + "-gzip", List.of(VARY, GZIP));
    }

    private static Slice.Memory memory(byte[] bytes) {
        return new Slice.Memory(ByteBuffer.wrap(bytes));
    }

    Content content() {
        return new Content(List.of(body));
    }

    /** Sends it as the whole answer, with the status that the response has already; for HEAD the container keeps the text back. */
    void send(HttpServletResponse response) throws IOException {
        metadata.forEach(field -> response.addHeader(field.name(), field.value()));
        response.setContentLengthLong(body.length());
        byte[] bytes = new byte[Math.toIntExact(body.length())];
        body.bytes().get(bytes);
        response.getOutputStream().write(bytes);
    }
}
