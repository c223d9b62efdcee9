package matinee.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import matinee.delivery.Roads;
import matinee.delivery.StreamLimits;
import matinee.delivery.Transfers;
import matinee.http.RangePolicy;
import matinee.library.DetailsReader;
import matinee.library.LibraryState;
import matinee.library.LibraryWatch;
import matinee.library.LiveLibrary;
import matinee.storage.IdentityPolicy;
import matinee.storage.LinkPolicy;
import matinee.storage.LocalFolder;
import org.apache.catalina.LifecycleException;

/** The library of a folder, read to its end, and a server to which a test adds the servlets that show it. */
final class StagedLibrary implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LocalFolder store;
    private final LiveLibrary library;
    private final DetailsReader details;
    private final PageServer server;

    private StagedLibrary(LocalFolder store, LiveLibrary library, DetailsReader details, PageServer server) {
        this.store = store;
        this.library = library;
        this.details = details;
        this.server = server;
    }

    /** @param work a folder for what the server writes */
    static StagedLibrary of(Path folder, Path work) throws Exception {
        LocalFolder store = new LocalFolder(folder, LinkPolicy.INSIDE, IdentityPolicy.STRICT);
        LiveLibrary library = new LiveLibrary(store, LibraryWatch.of(folder), Duration.ofMinutes(1));
        library.start();
        assertTrue(library.await(now -> now.state() == LibraryState.COMPLETE, PATIENCE)
                .isPresent());
        PageServer server = new PageServer(work);
        server.start();
        return new StagedLibrary(store, library, new DetailsReader(store, 1 << 20), server);
    }

    LocalFolder store() {
        return store;
    }

    LiveLibrary library() {
        return library;
    }

    DetailsReader details() {
        return details;
    }

    PageServer server() {
        return server;
    }

    Responder responder() {
        return new Responder(
                new Roads(),
                Transfers.within(new StreamLimits(StreamLimits.UNLIMITED, StreamLimits.UNLIMITED), server.context()),
                new RangePolicy(RangePolicy.USUAL_MAX_PARTS, 0),
                Clock.systemUTC());
    }

    @Override
    public void close() throws LifecycleException {
        details.close();
        library.close();
        server.close();
    }
}
