package matinee.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A road for bytes from where they rest to the socket. */
public interface Delivery {
    /**
     * Sends a reply in answer to a request. The objects that the content lies in may be closed when this returns: a road that
     * goes on afterwards keeps them open itself.
     *
     * @param transfer taken over: the road closes it when the last byte is sent or none can be any more, also when this throws
     * @throws ShortContentException when an object turned out shorter than the head promised; the container then ends the
     *     connection
     * @throws ClientGoneException when nobody listens any more, which is no error
     * @throws IOException when an object cannot be read
     */
    void deliver(Reply reply, Transfer transfer, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
