package matinee.web;

import matinee.library.Details;
import matinee.library.DetailsReader;
import matinee.library.Video;

/** What pages tell of videos beyond what their folders show: what is in the files, and what speaks against them. */
record VideoKnowledge(DetailsReader details, EmbeddedSubtitles embedded, Caveats caveats, Newcomers newcomers) {
    /** @param known what the card tells of the file */
    VideoCard card(Video video, Details known, Visit visit) {
        return VideoCard.of(video, known, VideoFacts.tags(video, known, this, visit), visit);
    }
}
