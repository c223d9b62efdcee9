package matinee.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import matinee.library.Details;
import matinee.library.SubtitleKind;
import matinee.library.SubtitleTrack;
import matinee.library.Video;
import matinee.mp4.Chapter;

/**
 * The video tag.
 *
 * @param source relative URL of the bytes
 * @param page relative URL of the video's own page, by which its position is remembered
 * @param document relative URL of what machines are told of the video
 * @param frameRate frames a second as a decimal number, empty when not known
 * @param sounds how many the file is known to have
 */
public record Player(
        String title,
        String source,
        Picture poster,
        String page,
        String document,
        String frameRate,
        int sounds,
        List<TextTrack> tracks) {
    public Player {
        tracks = List.copyOf(tracks);
    }

    /**
     * A text track beside the video or in it.
     *
     * @param kind {@code subtitles}, {@code captions} or {@code chapters}
     * @param language BCP 47, empty when not known
     * @param label plain text
     * @param source relative URL of the WebVTT
     */
    public record TextTrack(String kind, String language, String label, String source) {}

    /**
     * @param source relative URL of the bytes
     * @param embedded texts in the video
     * @param chapters those of the video
     */
    static Player of(
            Video video,
            Details details,
            Visit visit,
            String source,
            List<TextTrack> embedded,
            List<Chapter> chapters) {
        SiteUrls urls = visit.urls();
        List<TextTrack> tracks = new ArrayList<>();
        for (SubtitleTrack track : video.sidecars().subtitles()) {
            String kind = track.kind() == SubtitleKind.CAPTIONS ? "captions" : "subtitles";
            String href = urls.subtitles(video.path(), track.id());
            tracks.add(new TextTrack(kind, track.language(), track.label(), href));
        }
        tracks.addAll(embedded);
        if (!chapters.isEmpty()) {
            String href = urls.subtitles(video.path(), ChapterText.TRACK);
            tracks.add(new TextTrack("chapters", "", visit.words().say("watch.chapters"), href));
        }
        Picture poster = new Picture(
                urls.poster(video.path()), PosterServlet.type(video, details).value());
        return new Player(
                video.title(details),
                source,
                poster,
                urls.watch(video.path()),
                urls.document(video.path()),
                frameRate(details),
                details.movie().map(movie -> movie.audioTracks().size()).orElse(0),
                tracks);
    }

    /** Three decimals tell 29.97 from 30 for hours. */
    private static String frameRate(Details details) {
        return details.movie().stream()
                .flatMap(movie -> movie.videoTracks().stream())
                .map(track -> track.frameRate().framesPerSecond())
                .filter(OptionalDouble::isPresent)
                .map(rate -> String.format(Locale.ROOT, "%.3f", rate.getAsDouble()))
                .findFirst()
                .orElse("");
    }
}
