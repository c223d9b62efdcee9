package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import matinee.acceptance.Folders;

/** A WildFly's own folder, with the configuration of the unpacked one and one application. */
final class WildFlyBase {
    private WildFlyBase() {}

    /** Lays it out anew and returns it. */
    static Path layOut(Path base, Path home, Path war) throws IOException {
        Folders.delete(base);
        Folders.copy(home.resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        Files.copy(war, base.resolve("deployments/matinee.war"));
        return base;
    }
}
