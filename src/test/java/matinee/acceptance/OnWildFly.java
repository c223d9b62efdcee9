package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URL;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What WildFly alone needs, and runs there alone: other servers take long to answer so much. */
@ExtendWith(ArquillianExtension.class)
class OnWildFly {
    /** More than sockets hold. */
    private static final int REQUESTS = 40_000;

    @ArquillianResource
    private URL url;

    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive deployment() throws IOException {
        Deployment.freshLibrary(Deployment.MATINEE);
        return Deployment.of(Deployment.MATINEE);
    }

    /** It may close the connection; but all that comes before is an answer, also where no filter of ours is asked. */
    @Test
    @DisplayName("RFC 9112 §9.3.2: whoever pipelines and does not read gets answers, and nothing between them")
    void whoDoesNotReadGetsNothingThatIsNotAnAnswer() throws Exception {
        Site site = Site.at(url);
        try (RawHttp connection = RawHttp.connectNarrow(site)) {
            String requests = site.request("GET", "/WEB-INF/web.xml").repeat(REQUESTS);
            Thread asking = new Thread(() -> sendAll(connection, requests));
            asking.setDaemon(true);
            asking.start();
            Thread.sleep(500); // Until the socket has been full for a while.
            assertTrue(answersUntilTheEnd(connection) > 0);
        }
    }

    private static void sendAll(RawHttp connection, String requests) {
        try {
            connection.send(requests);
        } catch (IOException ended) {
            assertTrue(requests.length() > 0, ended::toString); // WildFly has closed the connection.
        }
    }

    private static int answersUntilTheEnd(RawHttp connection) throws IOException {
        int answers = 0;
        try {
            while (answers < REQUESTS) {
                assertEquals(404, connection.read().status(), "answer " + answers);
                answers++;
            }
        } catch (EOFException | SocketException ended) {
            assertTrue(answers < REQUESTS, ended::toString);
        }
        return answers;
    }
}
