package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of the application while viewers watch; of {@code java -jar}, that is the end of the program by SIGTERM. */
@ExtendWith(ArquillianExtension.class)
class DrainIT {
    private static final Film FILM = new Film(22);
    private static final String PATH = "/video/film.mp4";
    private static final int LENGTH = 24 << 20;
    private static final byte[] BYTES = FILM.bytes(0, LENGTH);
    private static final int VIEWERS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ArquillianResource
    private Deployer deployer;

    /** Where another application answers, which stays. */
    @ArquillianResource
    @OperateOnDeployment(Deployment.SAMPLE)
    private URL sample;

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.SAMPLE, testable = false)
    static WebArchive staying() {
        return Deployment.of(Deployment.SAMPLE);
    }

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.MATINEE, managed = false, testable = false)
    static WebArchive usual() throws IOException {
        FILM.write(Deployment.freshLibrary(Deployment.MATINEE).resolve("film.mp4"), LENGTH);
        return Deployment.of(Deployment.MATINEE);
    }

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.COPIED, managed = false, testable = false)
    static WebArchive copied() throws IOException {
        FILM.write(Deployment.freshLibrary(Deployment.COPIED).resolve("film.mp4"), LENGTH);
        return Deployment.copied();
    }

    @Test
    @DisplayName("20 viewers see the end of the film, though the application ends; nobody else is let in")
    void runningTransfersFinish() throws Exception {
        finish(Deployment.MATINEE);
    }

    @Test
    @DisplayName("The same where every byte is copied")
    void copiedTransfersFinish() throws Exception {
        finish(Deployment.COPIED);
    }

    private void finish(String context) throws Exception {
        deployer.deploy(context);
        Site site = site(context);
        CountDownLatch ending = new CountDownLatch(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Integer>> viewers = new ArrayList<>();
            for (int i = 0; i < VIEWERS; i++) {
                RawHttp connection = RawHttp.connectNarrow(site);
                connection.send(site.request("GET", PATH, "Connection: close"));
                assertEquals(200, connection.readHead().status());
                viewers.add(threads.submit(() -> watch(connection, ending)));
            }
            Future<?> door = threads.submit(() -> {
                Deadline.await(PATIENCE, "nobody is let in", () -> !letsIn(site));
                ending.countDown();
                return ending;
            });
            deployer.undeploy(context);
            door.get();
            for (Future<Integer> viewer : viewers) {
                assertEquals(LENGTH, viewer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Arquillian tells no address of what the test itself deploys. */
    private Site site(String context) {
        int port = Integer.getInteger(JarContainer.PORT_OF + context, sample.getPort());
        return new Site(sample.getHost(), port, "/" + context);
    }

    private static boolean letsIn(Site site) {
        try {
            return site.get(PATH, "Range: bytes=0-9").status() == 206;
        } catch (IOException notEvenListening) {
            return false;
        }
    }

    /** Reads nothing before the end has begun, and then all; how many bytes were those of the film. */
    private static int watch(RawHttp connection, CountDownLatch ending) throws Exception {
        try (connection) {
            ending.await();
            byte[] buffer = new byte[1 << 16];
            int count = 0;
            int read = connection.rest().read(buffer);
            while (read > 0 && Arrays.equals(buffer, 0, read, BYTES, count, count + read)) {
                count += read;
                read = connection.rest().read(buffer, 0, Math.min(buffer.length, LENGTH - count));
            }
            return count;
        }
    }
}
