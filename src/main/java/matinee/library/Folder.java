package matinee.library;

import java.util.List;

/**
 * One folder of the library.
 *
 * @param folders by name in natural order
 * @param videos by name in natural order
 */
public record Folder(FolderPath path, List<SubFolder> folders, List<Video> videos) {
    public Folder {
        folders = List.copyOf(folders);
        videos = List.copyOf(videos);
    }
}
