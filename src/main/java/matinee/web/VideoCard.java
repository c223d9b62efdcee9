package matinee.web;

import java.util.List;
import matinee.http.MediaType;
import matinee.library.Details;
import matinee.library.Video;

/**
 * A video in a list.
 *
 * @param href relative URL of its page
 * @param posterHref relative URL of its picture
 * @param facts short texts, such as {@code 1080p} and {@code 612 MB}
 * @param tags what sets it apart
 * @param film relative URL of what machines are told of the video, where no picture of it is known and one could be drawn from it;
 *     else empty
 * @param watchedPercent how far the viewer got, from 0 to 100
 */
public record VideoCard(
        String title,
        String href,
        String posterHref,
        TimeText length,
        List<String> facts,
        List<CardTag> tags,
        String film,
        int watchedPercent) {
    public VideoCard {
        facts = List.copyOf(facts);
        tags = List.copyOf(tags);
    }

    static VideoCard of(Video video, Details details, List<CardTag> tags, Visit visit) {
        return new VideoCard(
                video.title(details),
                visit.urls().watch(video.path()),
                visit.urls().poster(video.path()),
                VideoFacts.length(details),
                VideoFacts.brief(video, details, visit.words()),
                tags,
                film(video, details, visit),
                visit.watched().percent(video.path()));
    }

    /** Another one for each version of the file. */
    private static String film(Video video, Details details, Visit visit) {
        boolean drawn = PosterServlet.type(video, details).equals(MediaType.SVG);
        return drawn && details.frameSize().isPresent()
                ? visit.urls().document(video.path())
                        + new QueryText().add("v", video.stat().fingerprint())
                : "";
    }
}
