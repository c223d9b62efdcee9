package matinee.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import matinee.storage.MediaStore;
import matinee.storage.ObjectStat;
import matinee.storage.StoredEntry;

/** Reads one folder of the store: which of its entries there are to watch, and what lies beside them. */
final class FolderReader {
    private final MediaStore store;
    private final SidecarReader sidecars;

    FolderReader(MediaStore store) {
        this.store = store;
        this.sidecars = new SidecarReader(store);
    }

    /**
     * Reads a folder.
     *
     * @param before what an earlier reading found: what did not change is taken over, so that it is neither read nor kept twice
     * @return empty when there is no such folder
     */
    Optional<FolderListing> read(FolderPath folder, FolderListing before) throws IOException {
        Optional<List<StoredEntry>> entries = store.list(folder.segments());
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Reading(folder, before).listing(entries.get()));
    }

    /** One reading on its way. */
    private final class Reading {
        private final FolderPath folder;
        private final FolderListing before;
        private final List<FolderPath> folders = new ArrayList<>();
        private final Map<String, StoredEntry.File> media = new HashMap<>();
        private final Map<String, ObjectStat> others = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<VideoPath, DescriptionFile> described = new HashMap<>();

        Reading(FolderPath folder, FolderListing before) {
            this.folder = folder;
            this.before = before;
            Stream.concat(before.videos().stream(), before.lower().stream())
                    .flatMap(video -> video.sidecars().description().stream())
                    .forEach(file -> described.put(file.path(), file));
        }

        FolderListing listing(List<StoredEntry> entries) throws IOException {
            entries.stream().filter(entry -> !ListedNames.hides(entry.name())).forEach(this::sort);
            RenditionSets sets = new RenditionSets(media.keySet());
            Set<String> stems = new HashSet<>(sets.films());
            media.keySet().forEach(name -> stems.add(VideoPath.stemOf(name)));
            FolderSidecars beside = new FolderSidecars(folder, stems, others, this::description);
            List<Video> videos = new ArrayList<>(media.size());
            List<Video> lower = new ArrayList<>();
            for (StoredEntry.File file : media.values()) {
                (sets.isLower(file.name()) ? lower : videos).add(video(file, sets, beside));
            }
            return new FolderListing(folder, folders, videos, lower, problems);
        }

        private void sort(StoredEntry entry) {
            if (entry instanceof StoredEntry.Unservable odd) {
                problem(odd.name(), odd.reason());
            } else if (!PathSegments.isName(entry.name())) {
                problem(entry.name(), "Its name has a backslash or a control character.");
            } else if (!ListedNames.fits(folder, entry.name())) {
                problem(entry.name(), "Its name is longer than can be served.");
            } else if (entry instanceof StoredEntry.File file) {
                sort(file);
            } else {
                folders.add(folder.folder(entry.name()));
            }
        }

        private void sort(StoredEntry.File file) {
            if (ListedNames.kindOf(file.name()).isPresent()) {
                media.put(file.name(), file);
            } else {
                others.put(file.name(), file.stat());
            }
        }

        private void problem(String name, String reason) {
            problems.add(new Problem(folder.isRoot() ? name : folder + "/" + name, reason));
        }

        private Video video(StoredEntry.File file, RenditionSets sets, FolderSidecars beside) throws IOException {
            Sidecars own = sidecars(file.name(), sets, beside);
            List<VideoPath> lower =
                    sets.lowerThan(file.name()).stream().map(folder::file).toList();
            Optional<Video> same = before.find(file.name())
                    .filter(video -> video.stat().equals(file.stat())
                            && video.sidecars().equals(own)
                            && video.lower().equals(lower));
            MediaKind kind = ListedNames.kindOf(file.name()).orElseThrow();
            return same.orElseGet(() -> new Video(folder.file(file.name()), kind, file.stat(), own, lower));
        }

        /** Of several renditions, what is named by the film belongs to each that has nothing of its own. */
        private Sidecars sidecars(String name, RenditionSets sets, FolderSidecars beside) throws IOException {
            Sidecars own = beside.of(VideoPath.stemOf(name));
            Optional<String> film = sets.film(name);
            return film.isPresent() ? own.or(beside.of(film.get())) : own;
        }

        /** Read again only when the file changed. */
        private DescriptionFile description(VideoPath path, ObjectStat stat) throws IOException {
            DescriptionFile same = described.get(path);
            return same != null && same.stat().equals(stat)
                    ? same
                    : new DescriptionFile(path, stat, sidecars.title(path));
        }
    }
}
