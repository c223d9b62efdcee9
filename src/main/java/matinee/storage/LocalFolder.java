package matinee.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A folder of the local file system, and what is below it. How it is confined to itself is told by {@link FolderWalk}.
 */
public final class LocalFolder implements MediaStore, Closeable {
    private final Path root;
    private final LinkPolicy links;
    private final IdentityPolicy identity;
    private final FolderWalk walk;
    private final RecentFiles recent = new RecentFiles(RecentFiles.SWEEP_INTERVAL);

    /** A folder that need not exist yet. */
    public LocalFolder(Path root, LinkPolicy links, IdentityPolicy identity) {
        this.root = root.toAbsolutePath().normalize();
        this.links = links;
        this.identity = identity;
        this.walk = new FolderWalk(this.root, links);
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
        Optional<StoredObject> known = recent.open(name);
        if (known.isPresent()) {
            return known;
        }
        Optional<FoundFile> found = find(name);
        return found.isPresent() ? Optional.of(keep(name, found.get())) : Optional.empty();
    }

    @Override
    public Optional<List<StoredEntry>> list(List<String> folder) throws IOException {
        if (folder.isEmpty()) {
            try (OpenFolder top = FolderWalk.openRoot(root)) {
                return Optional.of(entries(top, root));
            }
        }
        return walk.visit(folder, this::listFolder);
    }

    /** Closes what is kept open for the next request; files in use stay open until they are closed. */
    @Override
    public void close() {
        recent.close();
    }

    private Optional<FoundFile> find(List<String> name) throws IOException {
        try {
            return walk.visit(name, LocalFolder::openFile);
        } catch (FileSystemException e) {
            recent.forgetAll(); // Perhaps there is no descriptor left: then these are the ones to spare.
            return walk.visit(name, LocalFolder::openFile);
        }
    }

    /**
     * Opens what is a regular file (a FIFO would block the thread for ever), and looks again afterwards: only when both looks
     * agree do length, times and bytes belong together.
     */
    private static Optional<FoundFile> openFile(
            OpenFolder folder, Path name, BasicFileAttributes attributes, Trail trail) throws IOException {
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
                if (settled || attempt == FolderWalk.ATTEMPTS) {
                    FoundFile.Rest rest = settled ? FoundFile.Rest.SETTLED : FoundFile.Rest.UNSETTLED;
                    return Optional.of(new FoundFile(channel, new Landmark(path, after), trail, rest));
                }
            } catch (IOException e) {
                channel.close();
                throw e;
            }
            channel.close();
            before = FileStat.of(folder.attributes(name));
        }
    }

    /** Hands a file to the store's user, and remembers it when the way to it can be looked at again. */
    private StoredObject keep(List<String> name, FoundFile found) throws IOException {
        if (found.rest() == FoundFile.Rest.UNSETTLED) {
            return unsettled(found);
        }
        FileStat state = found.place().state();
        ObjectStat stat = state.toObjectStat(identity);
        OpenFile file = new OpenFile(found.channel(), () -> sameAgain(name, state));
        LocalFile opened = new LocalFile(file, stat);
        if (canBeLookedAtAgain(name, found)) {
            file.hold();
            Way way = new Way(found.trail(), found.place());
            recent.remember(name, new RecentFile(file, stat, way));
        }
        return opened;
    }

    /** A file that changes faster than it can be looked at: no second answer will have the same validators. */
    private StoredObject unsettled(FoundFile found) throws IOException {
        FileChannel channel = found.channel();
        String unique = "unsettled " + UUID.randomUUID();
        try {
            ObjectStat stat =
                    new ObjectStat(channel.size(), found.place().state().modified(), unique);
            OpenFile file = new OpenFile(channel, () -> {
                throw new IOException("a file that never rests cannot be opened again as it was");
            });
            return new LocalFile(file, stat);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private FileChannel sameAgain(List<String> name, FileStat state) throws IOException {
        Optional<FoundFile> found = find(name);
        if (found.isEmpty()) {
            throw new IOException("the file is not there any more");
        }
        FileChannel channel = found.get().channel();
        if (found.get().rest() == FoundFile.Rest.SETTLED
                && found.get().place().state().equals(state)) {
            return channel;
        }
        channel.close();
        throw new IOException("the file has been changed since it was opened");
    }

    private boolean canBeLookedAtAgain(List<String> name, FoundFile found) {
        Path path = found.place().path();
        return walk.leadsStraight(name, path) && FileStat.tellsChangeTime(path);
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
}
