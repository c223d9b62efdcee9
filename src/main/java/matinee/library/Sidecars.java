package matinee.library;

import java.util.List;

/**
 * What lies beside a video and belongs to it.
 *
 * @param subtitles in the order of their names
 * @param picture none or one
 * @param chapters the WebVTT chapters file, none or one
 * @param description none or one
 */
public record Sidecars(
        List<SubtitleTrack> subtitles,
        List<VideoPath> picture,
        List<VideoPath> chapters,
        List<DescriptionFile> description) {
    /** Nothing beside it. */
    public static final Sidecars NONE = new Sidecars(List.of(), List.of(), List.of(), List.of());

    public Sidecars {
        subtitles = List.copyOf(subtitles);
        picture = atMostOne(picture);
        chapters = atMostOne(chapters);
        description = atMostOne(description);
    }

    /** These, and of the kinds that are missing those. */
    Sidecars or(Sidecars others) {
        return new Sidecars(
                subtitles.isEmpty() ? others.subtitles : subtitles,
                picture.isEmpty() ? others.picture : picture,
                chapters.isEmpty() ? others.chapters : chapters,
                description.isEmpty() ? others.description : description);
    }

    private static <T> List<T> atMostOne(List<T> list) {
        if (list.size() > 1) {
            throw new IllegalArgumentException(list.size() + " where one can be");
        }
        return List.copyOf(list);
    }
}
