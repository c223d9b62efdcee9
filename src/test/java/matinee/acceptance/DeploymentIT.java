package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DeploymentIT {
    @org.jboss.arquillian.container.test.api.Deployment(testable = false)
    static WebArchive war() {
        return Deployment.of(Deployment.MATINEE);
    }

    @Test
    void theDeployedWarAnswers(@ArquillianResource URL url) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            String request = "GET " + url.getPath()
                    + "video/absent.mp4 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            assertEquals("HTTP/1.1 404", reader.readLine().substring(0, 12));
        }
    }
}
