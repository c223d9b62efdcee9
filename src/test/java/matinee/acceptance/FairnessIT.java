package matinee.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Limits, and viewers who do not read. */
@ExtendWith(ArquillianExtension.class)
class FairnessIT {
    private static final Film FILM = new Film(21);
    private static final String PATH = "/video/long.mp4";
    private static final long LENGTH = 1L << 30;
    private static final int RUN = 1 << 20;
    private static final int LIMIT = 3;
    private static final int SILENT = 300;
    private static final int FRESH = 100;
    private static final Duration LONGER_THAN_LET = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @ArquillianResource
    @OperateOnDeployment(Deployment.FEW)
    private URL few;

    @ArquillianResource
    @OperateOnDeployment(Deployment.FULL)
    private URL full;

    @ArquillianResource
    @OperateOnDeployment(Deployment.IMPATIENT)
    private URL impatient;

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.FEW, testable = false)
    static WebArchive few() throws IOException {
        return deployment(Deployment.FEW);
    }

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.FULL, testable = false)
    static WebArchive full() throws IOException {
        return deployment(Deployment.FULL);
    }

    @org.jboss.arquillian.container.test.api.Deployment(name = Deployment.IMPATIENT, testable = false)
    static WebArchive impatient() throws IOException {
        return deployment(Deployment.IMPATIENT);
    }

    private static WebArchive deployment(String context) throws IOException {
        FILM.writeSparse(Deployment.freshLibrary(context).resolve("long.mp4"), LENGTH, RUN, 0);
        return Deployment.of(context);
    }

    /** Somebody who has asked for all of the film and reads nothing more than the head. */
    private static RawHttp silent(Site site) throws IOException {
        RawHttp connection = RawHttp.connectNarrow(site);
        connection.send(site.request("GET", PATH));
        assertEquals(200, connection.readHead().status());
        return connection;
    }

    @Test
    @DisplayName("max-streams-per-client: one more is 429 with Retry-After, until one has ended")
    void aClientMayHaveSoManyStreams() throws IOException {
        beyondTheLimit(Site.at(few), 429);
    }

    @Test
    @DisplayName("max-streams: one more is 503 with Retry-After, until one has ended")
    void soManyStreamsThereMayBe() throws IOException {
        beyondTheLimit(Site.at(full), 503);
    }

    private static void beyondTheLimit(Site site, int status) throws IOException {
        List<RawHttp> viewers = new ArrayList<>();
        try {
            for (int i = 0; i < LIMIT; i++) {
                viewers.add(silent(site));
            }
            RawAnswer refusal = site.get(PATH, "Range: bytes=0-99999");
            assertEquals(status, refusal.status(), refusal::toString);
            assertTrue(Integer.parseInt(refusal.the("Retry-After")) > 0);
            assertEquals("no-store", refusal.the("Cache-Control"));
            assertEquals(1, StreamFigures.of(site).refusals());
            assertEquals(LIMIT, StreamFigures.of(site).running());
            assertEquals(200, site.head(PATH).status());
            assertEquals(304, site.get(PATH, "If-None-Match: *").status());
            assertEquals(416, site.get(PATH, "Range: bytes=" + LENGTH + "-").status());
            viewers.remove(0).close();
            Deadline.await(
                    PATIENCE,
                    "room for one more",
                    () -> site.get(PATH, "Range: bytes=0-99999").status() == 206);
        } finally {
            for (RawHttp viewer : viewers) {
                viewer.close();
            }
        }
        Deadline.await(PATIENCE, "nobody watches", () -> StreamFigures.of(site).running() == 0);
        assertTrue(StreamFigures.of(site).hangUps() >= 1);
    }

    @Test
    @DisplayName("A limit counts what runs: many short answers one after another are never refused")
    void oneAfterAnotherIsNeverTooMany() throws IOException {
        Site site = Site.at(few);
        Deadline.await(PATIENCE, "nobody watches", () -> StreamFigures.of(site).running() == 0);
        try (RawHttp connection = RawHttp.connect(site)) {
            for (int i = 0; i < 60; i++) {
                connection.send(site.request("GET", PATH, "Range: bytes=" + i + "-" + (i + 65_535)));
                assertArrayEquals(FILM.bytes(i, 65_536), connection.read().body());
            }
        }
    }

    @Test
    @DisplayName("min-rate: who does not read is cut, who reads slowly is not, and others are served at once meanwhile")
    void whoDoesNotReadIsCut() throws IOException {
        Site site = Site.at(impatient);
        List<RawHttp> silent = new ArrayList<>();
        try {
            for (int i = 0; i < SILENT; i++) {
                silent.add(silent(site));
            }
            List<Long> times = fresh(site);
            assertTrue(times.get(FRESH * 95 / 100) < Duration.ofSeconds(1).toNanos(), times::toString);
            readSlowly(site);
            assertEquals(SILENT, StreamFigures.of(site).evictions());
            for (RawHttp viewer : silent) {
                assertTrue(viewer.restOfACutAnswer() < LENGTH);
            }
        } finally {
            for (RawHttp viewer : silent) {
                viewer.close();
            }
        }
        Deadline.await(PATIENCE, "nobody watches", () -> StreamFigures.of(site).running() == 0);
    }

    /** How long fresh viewers wait for 64 KiB, in nanoseconds, ascending. */
    private static List<Long> fresh(Site site) throws IOException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < FRESH; i++) {
            long asked = System.nanoTime();
            assertArrayEquals(
                    FILM.bytes(i, 65_536),
                    site.get(PATH, "Range: bytes=" + i + "-" + (i + 65_535)).body());
            times.add(System.nanoTime() - asked);
        }
        times.sort(null);
        return times;
    }

    /** Takes some 40 KB a second until everybody else is cut, which must be in time, and longer than they were let. */
    private static void readSlowly(Site site) throws IOException {
        try (RawHttp slow = silent(site)) {
            long begun = System.nanoTime();
            int taken = 0;
            while (StreamFigures.of(site).evictions() < SILENT || since(begun).compareTo(LONGER_THAN_LET) < 0) {
                assertTrue(since(begun).compareTo(PATIENCE) < 0, "not yet cut");
                assertArrayEquals(FILM.bytes(taken, 8_192), slow.exactly(8_192));
                taken += 8_192;
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
