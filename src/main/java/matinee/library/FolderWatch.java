package matinee.library;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Watches folders of this machine by the system's own means. Links to folders are watched where they lead; what is told is only
 * that something changed, never read from here. For one thread.
 */
final class FolderWatch implements LibraryWatch {
    /** Systems have as few as 8,192 for all programs of a user together. */
    static final int MOST_FOLDERS = 6000;

    /** After something changed, more mostly follows at once: a copied file is written piece by piece. */
    private static final Duration QUIET = Duration.ofMillis(100);

    /** What never becomes quiet is told all the same. */
    private static final Duration LONGEST_GATHERING = Duration.ofSeconds(1);

    private static final WatchEvent.Kind<?>[] ALL = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE, StandardWatchEventKinds.ENTRY_MODIFY
    };

    private final Path root;
    private final WatchService service;
    private final Map<FolderPath, WatchKey> keys = new HashMap<>();

    /** Several links may lead to one folder, which then has one key. */
    private final Map<WatchKey, Set<FolderPath>> folders = new HashMap<>();

    FolderWatch(Path root, WatchService service) {
        this.root = root;
        this.service = service;
    }

    @Override
    public Watched watch(FolderPath folder) {
        if (keys.size() >= MOST_FOLDERS && !keys.containsKey(folder)) {
            return Watched.REFUSED;
        }
        WatchKey key;
        try {
            key = local(folder).register(service, ALL);
        } catch (IOException e) {
            forgetOne(folder);
            return Watched.REFUSED;
        }
        WatchKey before = keys.put(folder, key);
        if (before != null && !before.equals(key)) {
            release(folder, before);
        }
        folders.computeIfAbsent(key, none -> new HashSet<>()).add(folder);
        return Watched.YES;
    }

    @Override
    public void forget(FolderPath folder) {
        keys.keySet().stream().filter(folder::holds).toList().forEach(this::forgetOne);
    }

    @Override
    public Heard listen(Duration patience) throws InterruptedException {
        Heard heard = Heard.Changes.NONE;
        long end = System.nanoTime() + LONGEST_GATHERING.toNanos();
        WatchKey key = service.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        while (key != null) {
            Heard more = read(key);
            heard = heard instanceof Heard.Changes some && more instanceof Heard.Changes others
                    ? some.and(others)
                    : new Heard.Overflow();
            long rest = Math.min(QUIET.toNanos(), end - System.nanoTime());
            key = rest > 0 ? service.poll(rest, TimeUnit.NANOSECONDS) : null;
        }
        return heard;
    }

    private Heard read(WatchKey key) {
        Set<FolderPath> concerned = Set.copyOf(folders.getOrDefault(key, Set.of()));
        Set<FolderPath> replaced = new HashSet<>();
        boolean changed = false;
        boolean complete = true;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (!(event.context() instanceof Path name)) {
                complete = false; // Only an overflow comes without a name.
            } else if (!ListedNames.hides(name.toString())) {
                changed = true;
                if (!event.kind().equals(StandardWatchEventKinds.ENTRY_MODIFY)
                        && PathSegments.isName(name.toString())) {
                    concerned.forEach(folder -> replaced.add(folder.folder(name.toString())));
                }
            }
        }
        if (!key.reset()) {
            // The folder is gone. The one above tells that too, but for the root there is none.
            changed = true;
            concerned.forEach(this::forgetOne);
        }
        return complete ? new Heard.Changes(changed ? concerned : Set.of(), replaced) : new Heard.Overflow();
    }

    private void forgetOne(FolderPath folder) {
        WatchKey key = keys.remove(folder);
        if (key != null) {
            release(folder, key);
        }
    }

    private void release(FolderPath folder, WatchKey key) {
        Set<FolderPath> left = folders.getOrDefault(key, new HashSet<>());
        left.remove(folder);
        if (left.isEmpty()) {
            folders.remove(key);
            key.cancel();
        }
    }

    private Path local(FolderPath folder) {
        Path path = root;
        for (String segment : folder.segments()) {
            path = path.resolve(segment);
        }
        return path;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            // It told of changes only: what it fails to give back the system takes when the program ends.
        }
    }
}
