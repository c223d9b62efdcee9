package matinee.storage;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder of the local file system, and what is below it.
 *
 * <p>Every look-up walks down from the root, folder by folder, and follows no link on its way, so nothing outside can be
 * reached however fast folders and links are swapped meanwhile. A link that may be followed is resolved once, and the walk is
 * done again along the real names.
 */
public final class LocalFolder implements MediaStore {
    /** So long a file and the folders above it must have been left alone before it may be opened a second time, by path. */
    static final Duration CALM = Duration.ofSeconds(2);

    /** A file may change between two looks at it; one that does so every time is taken as it is then. */
    private static final int ATTEMPTS = 8;

    /** No file system has longer names; asking would be an error instead of an absence. */
    private static final int MAX_NAME_BYTES = 255;

    private final Path root;
    private final LinkPolicy links;
    private final IdentityPolicy identity;
    private final Clock clock;

    /** A folder that need not exist yet. */
    public LocalFolder(Path root, LinkPolicy links, IdentityPolicy identity, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.links = links;
        this.identity = identity;
        this.clock = clock;
    }

    /** Absolute; it may be a link. */
    public Path root() {
        return root;
    }

    @Override
    public Optional<StoredObject> open(List<String> name) throws IOException {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return visit(name, this::openFile);
    }

    @Override
    public Optional<List<StoredEntry>> list(List<String> folder) throws IOException {
        if (folder.isEmpty()) {
            try (OpenFolder top = openRoot(root)) {
                return Optional.of(entries(top, root));
            }
        }
        return visit(folder, this::listFolder);
    }

    /** What is done at the end of a walk. */
    @FunctionalInterface
    private interface Arrival<T> {
        Optional<T> at(OpenFolder folder, Path name, BasicFileAttributes attributes, Trail trail) throws IOException;
    }

    /** The way that a walk took: the path so far, and when a folder on it was last changed. */
    private record Trail(Path path, Instant changed) {
        Trail down(Path name, BasicFileAttributes attributes) {
            Instant modified = attributes.lastModifiedTime().toInstant();
            return new Trail(path.resolve(name), modified.isAfter(changed) ? modified : changed);
        }
    }

    /** A walk that met a link, or something else than it saw a moment ago. */
    private static final class LinkMet extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private <T> Optional<T> visit(List<String> name, Arrival<T> arrival) throws IOException {
        List<Path> names = new ArrayList<>();
        for (String segment : name) {
            Optional<Path> path = NativeNames.path(segment).filter(p -> fits(p, segment));
            if (path.isEmpty()) {
                return Optional.empty();
            }
            names.add(path.get());
        }
        IOException last = new IOException("no attempt");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return visitOnce(names, arrival);
            } catch (NoSuchFileException | NotDirectoryException | AccessDeniedException e) {
                return Optional.empty();
            } catch (StoreUnavailableException e) {
                throw e;
            } catch (FileSystemException e) {
                last = e; // A folder that became a link under our feet, or no descriptor left: the next look tells.
            }
        }
        throw last;
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

    private <T> Optional<T> walk(Path from, List<Path> names, Arrival<T> arrival) throws IOException {
        try (OpenFolder top = openRoot(from)) {
            Instant changed = Files.getLastModifiedTime(from).toInstant();
            return walk(top, names, new Trail(from, changed), arrival);
        }
    }

    private <T> Optional<T> walk(OpenFolder folder, List<Path> names, Trail trail, Arrival<T> arrival)
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

    /**
     * Opens what is a regular file (a FIFO would block the thread for ever), and looks again afterwards: only when both looks
     * agree do length, times and bytes belong together.
     */
    private Optional<StoredObject> openFile(OpenFolder folder, Path name, BasicFileAttributes attributes, Trail trail)
            throws IOException {
        Path path = trail.path().resolve(name);
        FileStat before = FileStat.of(attributes);
        for (int attempt = 0; ; attempt++) {
            if (!folder.attributes(name).isRegularFile()) {
                return Optional.empty();
            }
            FileChannel channel = folder.open(name);
            try {
                FileStat after = FileStat.of(path);
                boolean settled = before.sameAs(after) && channel.size() == after.length();
                if (settled) {
                    return Optional.of(new LocalFile(
                            new OpenFile(channel), after.toObjectStat(identity), reopenable(path, after, trail)));
                }
                if (attempt == ATTEMPTS) {
                    return Optional.of(unsettled(channel, after));
                }
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            channel.close();
            before = FileStat.of(folder.attributes(name));
        }
    }

    /** A file that changes faster than it can be looked at: no second answer will have the same validators. */
    private StoredObject unsettled(FileChannel channel, FileStat latest) throws IOException {
        String unique = "unsettled " + clock.instant() + ' ' + System.nanoTime();
        return new LocalFile(
                new OpenFile(channel), new ObjectStat(channel.size(), latest.modified(), unique), Optional.empty());
    }

    private Optional<Path> reopenable(Path path, FileStat stat, Trail trail) {
        Instant calmSince = clock.instant().minus(CALM);
        boolean calm = stat.changed().isBefore(calmSince) && trail.changed().isBefore(calmSince);
        return calm && links != LinkPolicy.NONE && NativeNames.survivesAsText(path)
                ? Optional.of(path)
                : Optional.empty();
    }

    private Optional<List<StoredEntry>> listFolder(
            OpenFolder folder, Path name, BasicFileAttributes attributes, Trail trail) throws IOException {
        if (!attributes.isDirectory()) {
            return Optional.empty();
        }
        try (OpenFolder listed = folder.descend(name)) {
            return Optional.of(entries(listed, trail.path().resolve(name)));
        }
    }

    private List<StoredEntry> entries(OpenFolder folder, Path path) throws IOException {
        List<StoredEntry> entries = new ArrayList<>();
        for (Path name : folder.names()) {
            Optional<String> text = NativeNames.text(path.resolve(name));
            if (text.isEmpty()) {
                entries.add(new StoredEntry.Unservable(name.toString(), "Its name is not valid UTF-8."));
                continue;
            }
            try {
                entries.add(entry(text.get(), path.resolve(name), folder.attributes(name)));
            } catch (FileSystemException e) {
                if (!(e instanceof NoSuchFileException)) { // Gone since the folder was read: nothing to tell.
                    entries.add(new StoredEntry.Unservable(text.get(), "It cannot be read."));
                }
            }
        }
        return entries;
    }

    private StoredEntry entry(String name, Path path, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            return linked(name, path);
        }
        if (attributes.isDirectory()) {
            return new StoredEntry.Folder(name);
        }
        if (attributes.isRegularFile()) {
            return new StoredEntry.File(name, FileStat.of(attributes).toObjectStat(identity));
        }
        return new StoredEntry.Unservable(name, "It is neither a file nor a folder.");
    }

    private StoredEntry linked(String name, Path path) throws IOException {
        if (links == LinkPolicy.NONE) {
            return new StoredEntry.Unservable(name, "It is a link, and links are not followed.");
        }
        Path real;
        try {
            real = path.toRealPath();
        } catch (FileSystemException e) {
            return new StoredEntry.Unservable(name, "It is a link that leads nowhere.");
        }
        if (links == LinkPolicy.INSIDE && !real.startsWith(root.toRealPath())) {
            return new StoredEntry.Unservable(name, "It is a link that leads out of the library.");
        }
        if (path.startsWith(real)) {
            return new StoredEntry.Unservable(name, "It is a link to a folder that it lies in.");
        }
        return entry(name, real, Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    }

    @SuppressWarnings("StreamResourceLeak") // The held folder closes it.
    private static OpenFolder openRoot(Path folder) throws IOException {
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
        return path.getNameCount() == 1
                && segment.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= MAX_NAME_BYTES;
    }

    private static Path join(Path root, List<Path> names) {
        Path path = root;
        for (Path name : names) {
            path = path.resolve(name);
        }
        return path;
    }
}
