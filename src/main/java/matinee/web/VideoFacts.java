package matinee.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import matinee.library.Details;
import matinee.library.MediaKind;
import matinee.library.Video;
import matinee.words.Words;

/** Short texts about a video. */
final class VideoFacts {
    private VideoFacts() {}

    /** Such as {@code 1080p} and {@code 612 MB}. */
    static List<String> brief(Video video, Details details, Words words) {
        List<String> facts = new ArrayList<>();
        height(details).ifPresent(facts::add);
        facts.add(words.size(video.length()));
        return facts;
    }

    /** Such as {@code 1080p H.264} and {@code 612 MB}. */
    static List<String> full(Video video, Details details, Words words) {
        List<String> facts = new ArrayList<>();
        List<String> picture = new ArrayList<>();
        height(details).ifPresent(picture::add);
        details.codecs().stream().findFirst().map(CodecName::of).ifPresent(picture::add);
        if (!picture.isEmpty()) {
            facts.add(String.join(" ", picture));
        }
        facts.add(words.size(video.length()));
        return facts;
    }

    /** What sets it apart in a list, what warns of it first. */
    static List<CardTag> tags(Video video, Details details, VideoKnowledge knowledge, Visit visit) {
        Words words = visit.words();
        List<CardTag> tags = new ArrayList<>(
                knowledge.caveats().of(video, details, words).stream().toList());
        if (knowledge.newcomers().include(video, visit)) {
            tags.add(CardTag.plain(words.say("tag.new")));
        }
        if (video.kind() == MediaKind.AUDIO) {
            tags.add(CardTag.plain(words.say("tag.audio")));
        }
        if (!video.sidecars().subtitles().isEmpty()) {
            tags.add(CardTag.plain(words.say("tag.subtitles")));
        }
        return tags;
    }

    /** Its length, where known. */
    static TimeText length(Details details) {
        return details.duration().map(TimeText::of).orElse(TimeText.UNKNOWN);
    }

    /** By the shorter side, so that a film shot upright is named like any other. */
    private static Optional<String> height(Details details) {
        return details.frameSize().map(size -> Math.min(size.width(), size.height()) + "p");
    }
}
