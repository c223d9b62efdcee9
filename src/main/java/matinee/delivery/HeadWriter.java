package matinee.delivery;

import jakarta.servlet.http.HttpServletResponse;
import matinee.http.Field;
import matinee.http.ResponseHead;

/** Hands a head to the container: the fields that it keeps a setter of its own for go there, on every container alike. */
final class HeadWriter {
    private HeadWriter() {}

    static void write(ResponseHead head, HttpServletResponse response) {
        response.setStatus(head.status());
        for (Field field : head.fields()) {
            if (field.name().equalsIgnoreCase("Content-Length")) {
                response.setContentLengthLong(Long.parseLong(field.value()));
            } else if (field.name().equalsIgnoreCase("Content-Type")) {
                response.setContentType(field.value());
            } else {
                response.setHeader(field.name(), field.value());
            }
        }
    }
}
