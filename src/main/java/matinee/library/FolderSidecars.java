package matinee.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import matinee.storage.ObjectStat;

/** Gives the files of one folder that lie beside videos to the videos they belong to. */
final class FolderSidecars {
    /** In the order in which they are looked for. */
    private static final List<String> PICTURES = List.of("jpg", "png", "webp");

    private static final List<String> PICTURES_OF_ALL = List.of("poster", "folder");

    private static final String CHAPTERS = "chapters";

    /** Reads the title of a description. */
    @FunctionalInterface
    interface Titles {
        DescriptionFile read(VideoPath path, ObjectStat stat) throws IOException;
    }

    private final FolderPath folder;
    private final Set<String> stems;
    private final Map<String, ObjectStat> files;
    private final Titles titles;
    private final Map<String, List<SubtitleTrack>> subtitles = new HashMap<>();
    private final Map<String, VideoPath> chapters = new HashMap<>();
    private final Optional<VideoPath> pictureOfAll;

    /**
     * Sorts the files of a folder.
     *
     * @param stems of the videos in the folder: their names without extension
     * @param files that are not videos, by name
     */
    FolderSidecars(FolderPath folder, Set<String> stems, Map<String, ObjectStat> files, Titles titles) {
        this.folder = folder;
        this.stems = stems;
        this.files = files;
        this.titles = titles;
        this.pictureOfAll =
                PICTURES_OF_ALL.stream().flatMap(stem -> picture(stem).stream()).findFirst();
        new TreeMap<>(files).keySet().forEach(this::sort);
    }

    /** What lies beside the videos of a stem. */
    Sidecars of(String stem) throws IOException {
        if (files.isEmpty()) {
            return Sidecars.NONE;
        }
        List<VideoPath> picture = picture(stem).or(() -> pictureOfAll).stream().toList();
        List<VideoPath> chapter =
                Optional.ofNullable(chapters.get(stem)).stream().toList();
        List<SubtitleTrack> tracks = subtitles.getOrDefault(stem, List.of());
        List<DescriptionFile> description = description(stem);
        return picture.isEmpty() && chapter.isEmpty() && tracks.isEmpty() && description.isEmpty()
                ? Sidecars.NONE
                : new Sidecars(tracks, picture, chapter, description);
    }

    private Optional<VideoPath> picture(String stem) {
        return PICTURES.stream()
                .map(extension -> stem + '.' + extension)
                .filter(files::containsKey)
                .map(folder::file)
                .findFirst();
    }

    private List<DescriptionFile> description(String stem) throws IOException {
        String name = stem + ".txt";
        ObjectStat stat = files.get(name);
        return stat == null ? List.of() : List.of(titles.read(folder.file(name), stat));
    }

    /** A subtitle or chapters file belongs to the longest stem that it continues: {@code film.2.en.vtt} to {@code film.2}. */
    private void sort(String name) {
        String extension = VideoPath.extensionOf(name);
        if (!extension.equals("vtt") && !extension.equals("srt")) {
            return;
        }
        String whole = VideoPath.stemOf(name);
        String stem = whole;
        while (!stems.contains(stem)) {
            int dot = stem.lastIndexOf('.');
            if (dot < 0) {
                return;
            }
            stem = stem.substring(0, dot);
        }
        sort(name, stem, whole.substring(stem.length()).toLowerCase(Locale.ROOT));
    }

    private void sort(String name, String stem, String rest) {
        if (rest.equals('.' + CHAPTERS)) {
            chapters.putIfAbsent(stem, folder.file(name));
            return;
        }
        SubtitleTrack track = SubtitleNames.track(folder.file(name), rest);
        List<SubtitleTrack> tracks = subtitles.computeIfAbsent(stem, none -> new ArrayList<>());
        if (track.format() == SubtitleFormat.VTT) { // The same track in both formats: what needs no conversion wins.
            tracks.removeIf(other -> other.id().equals(track.id()) && other.format() == SubtitleFormat.SRT);
        }
        if (tracks.stream().noneMatch(other -> other.id().equals(track.id()))) {
            tracks.add(track);
        }
    }
}
