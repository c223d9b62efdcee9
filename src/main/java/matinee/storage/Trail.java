package matinee.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The way that a walk took.
 *
 * @param folders every folder on it as the walk saw it, at least the one it began in, which alone may be a link
 */
record Trail(List<Landmark> folders) {
    Trail {
        folders = List.copyOf(folders);
    }

    /** Begins in a folder. */
    static Trail from(Path folder) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
        return new Trail(List.of(new Landmark(folder, FileStat.of(attributes))));
    }

    /** Goes on into a folder. */
    Trail down(Path name, BasicFileAttributes attributes) {
        List<Landmark> further = new ArrayList<>(folders);
        further.add(new Landmark(path().resolve(name), FileStat.of(attributes)));
        return new Trail(further);
    }

    /** As far as it has come. */
    Path path() {
        return folders.get(folders.size() - 1).path();
    }
}
