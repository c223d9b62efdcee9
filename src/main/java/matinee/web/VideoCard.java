package matinee.web;

import java.util.List;
import matinee.library.Details;
import matinee.library.Video;

/**
 * A video in a list.
 *
 * @param href relative URL of its page
 * @param posterHref relative URL of its picture
 * @param facts short texts, such as {@code 1080p} and {@code 612 MB}
 * @param tags what sets it apart
 */
public record VideoCard(
        String title, String href, String posterHref, TimeText length, List<String> facts, List<CardTag> tags) {
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
                tags);
    }
}
