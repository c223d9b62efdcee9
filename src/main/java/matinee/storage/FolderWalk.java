package matinee.storage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way from a root down to what a name stands for, folder by folder. It follows no link on its way, so nothing outside can
 * be reached however fast folders and links are swapped meanwhile. A link that may be followed is resolved once, and the walk
 * is done again along the real names.
 */
final class FolderWalk {
    /** What stands under a name may change between two looks at it; one that does so every time is taken as it is then. */
    static final int ATTEMPTS = 8;

    /** No file system has longer names; asking would be an error instead of an absence. */
    private static final int MAX_NAME_BYTES = 255;

    private final Path root;
    private final LinkPolicy links;

    /** Walks down from a root, which may itself be a link. */
    FolderWalk(Path root, LinkPolicy links) {
        this.root = root;
        this.links = links;
    }

    /** What is done at the end of a walk. */
    @FunctionalInterface
    interface Arrival<T> {
        Optional<T> at(OpenFolder folder, Path name, BasicFileAttributes attributes, Trail trail) throws IOException;
    }

    /** A walk that met a link, or something else than it saw a moment ago. */
    private static final class LinkMet extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Walks to a name of at least one segment.
     *
     * @return empty when there is nothing to be had by this name
     * @throws StoreUnavailableException when the root cannot be opened
     * @throws IOException when what is there cannot be reached now
     */
    <T> Optional<T> visit(List<String> name, Arrival<T> arrival) throws IOException {
        Optional<List<Path>> names = paths(name);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        IOException last = new IOException("no attempt");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return visitOnce(names.get(), arrival);
            } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
                return Optional.empty();
            } catch (FileSystemException e) {
                last = e; // A folder that became a link under our feet, or no descriptor left: the next look tells.
            }
        }
        throw last;
    }

    /** Whether a walk to a name that ended at this path met no link on its way. */
    boolean leadsStraight(List<String> name, Path end) {
        return paths(name).filter(names -> join(root, names).equals(end)).isPresent();
    }

    private static Optional<List<Path>> paths(List<String> name) {
        List<Path> names = new ArrayList<>();
        for (String segment : name) {
            Optional<Path> path = NativeNames.path(segment).filter(p -> fits(p, segment));
            if (path.isEmpty()) {
                return Optional.empty();
            }
            names.add(path.get());
        }
        return Optional.of(names);
    }

    private <T> Optional<T> visitOnce(List<Path> names, Arrival<T> arrival) throws IOException {
        try {
            return walk(root, names, arrival);
        } catch (LinkMet e) {
            return links == LinkPolicy.NONE ? Optional.empty() : visitResolved(names, arrival);
        }
    }

    /** The walk once more, along the real names behind the links. */
    private <T> Optional<T> visitResolved(List<Path> names, Arrival<T> arrival) throws IOException {
        Path realRoot = root.toRealPath();
        Path real;
        try {
            real = join(root, names).toRealPath();
        } catch (FileSystemException e) {
            return Optional.empty(); // Dangling, or going in circles.
        }
        Path base = real.startsWith(realRoot) ? realRoot : real.getRoot();
        if (base == null || (!base.equals(realRoot) && links != LinkPolicy.FOLLOW) || real.equals(base)) {
            return Optional.empty();
        }
        List<Path> realNames = new ArrayList<>();
        base.relativize(real).forEach(realNames::add);
        try {
            return walk(base, realNames, arrival);
        } catch (LinkMet e) {
            return Optional.empty(); // Swapped since it was resolved.
        }
    }

    private static <T> Optional<T> walk(Path from, List<Path> names, Arrival<T> arrival) throws IOException {
        try (OpenFolder top = openRoot(from)) {
            return walk(top, names, Trail.from(from), arrival);
        }
    }

    private static <T> Optional<T> walk(OpenFolder folder, List<Path> names, Trail trail, Arrival<T> arrival)
            throws IOException {
        Path name = names.get(0);
        BasicFileAttributes attributes = folder.attributes(name);
        if (attributes.isSymbolicLink()) {
            throw new LinkMet();
        }
        if (!isSpelled(trail.path(), name)) {
            return Optional.empty();
        }
        if (names.size() == 1) {
            return arrival.at(folder, name, attributes, trail);
        }
        if (!attributes.isDirectory()) {
            return Optional.empty();
        }
        try (OpenFolder next = folder.descend(name)) {
            return walk(next, names.subList(1, names.size()), trail.down(name, attributes), arrival);
        }
    }

    /** Opens the folder that a walk begins in; the caller closes it. */
    @SuppressWarnings("StreamResourceLeak") // The held folder closes it.
    static OpenFolder openRoot(Path folder) throws IOException {
        try {
            DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
            if (stream instanceof SecureDirectoryStream<Path> secure) {
                return new HeldFolder(secure);
            }
            stream.close();
            return new NamedFolder(folder.toRealPath());
        } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
            throw new StoreUnavailableException(
                    "the folder cannot be opened: " + e.getClass().getSimpleName());
        }
    }

    /** Where the file system ignores case, or writes accents its own way, a name counts only as the folder spells it. */
    private static boolean isSpelled(Path folder, Path name) throws IOException {
        boolean exact =
                File.separatorChar == '/' && !System.getProperty("os.name", "").startsWith("Mac");
        if (exact) {
            return true;
        }
        Path spelled =
                folder.resolve(name).toRealPath(LinkOption.NOFOLLOW_LINKS).getFileName();
        return spelled != null && spelled.toString().equals(name.toString());
    }

    private static boolean fits(Path path, String segment) {
        return path.getNameCount() == 1 && segment.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES;
    }

    private static Path join(Path root, List<Path> names) {
        Path path = root;
        for (Path name : names) {
            path = path.resolve(name);
        }
        return path;
    }
}
