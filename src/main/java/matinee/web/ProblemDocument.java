package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import matinee.presentation.PackagingException;
import matinee.words.Language;

/**
 * Why a request cannot be answered, for machines and people, RFC 9457.
 *
 * @param reason for machines: small letters and hyphens
 * @param title the same for each reason, in English
 * @param detail what exactly; may be empty
 */
record ProblemDocument(int status, String reason, String title, String detail) {
    private static final int UNPROCESSABLE_CONTENT = 422;

    static ProblemDocument of(PackagingException refusal) {
        return new ProblemDocument(
                UNPROCESSABLE_CONTENT,
                refusal.refusal().code(),
                refusal.refusal().sentence(),
                refusal.detail());
    }

    static ProblemDocument of(Fault fault) {
        return new ProblemDocument(fault.status(), fault.code(), fault.title(Language.ENGLISH.words()), "");
    }

    /** @param detail one sentence on what exactly is wrong */
    static ProblemDocument of(Fault fault, String detail) {
        ProblemDocument problem = of(fault);
        return new ProblemDocument(problem.status(), problem.reason(), problem.title(), detail);
    }

    JsonObject object() {
        JsonObject json = new JsonObject()
                .text("type", "about:blank")
                .text("title", title)
                .number("status", status)
                .text("reason", reason);
        return detail.isEmpty() ? json : json.text("detail", detail);
    }

    String json() {
        return object() + "\n";
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
