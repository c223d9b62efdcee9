package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The one place that chooses a road for a reply: by container, content and size, with the plain one always there. */
public final class Roads implements Delivery {
    private final Delivery plain = new BlockingWrite();

    @Override
    public void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TomcatSendfile.of(reply, request, response).orElse(plain).deliver(reply, transfer, request, response);
    }
}
