package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import matinee.http.MediaType;
import matinee.http.SelectedRepresentation;

/**
 * A text for machines, coded for who takes it so, with an entity tag of what it says.
 *
 * @param modified when what it tells of last changed; now where nobody can tell
 */
record TextAnswer(String text, MediaType type, Instant modified) {
    static TextAnswer json(JsonObject document, Instant modified) {
        return new TextAnswer(document + "\n", MediaType.JSON, modified);
    }

    void send(HttpServletRequest request, HttpServletResponse response, Responder responder) throws IOException {
        Coded coded = Coded.of(text.getBytes(StandardCharsets.UTF_8), request);
        SelectedRepresentation representation = new SelectedRepresentation(
                coded.content().length(),
                type,
                responder.validators(coded.fingerprint(), modified),
                SelectedRepresentation.REVALIDATE,
                coded.metadata(),
                List.of());
        responder.respond(request, response, representation, coded.content());
    }
}
