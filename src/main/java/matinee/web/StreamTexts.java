package matinee.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;
import matinee.library.SubtitleKind;
import matinee.library.SubtitleTrack;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.presentation.TextRendition;
import matinee.storage.ObjectStat;

/** The subtitle files beside a film as renditions of its streams, each of the version that there is now. */
final class StreamTexts {
    private final LiveLibrary library;
    private final SidecarReader sidecars;

    StreamTexts(LiveLibrary library, SidecarReader sidecars) {
        this.library = library;
        this.sidecars = sidecars;
    }

    List<TextRendition> of(VideoPath film) throws IOException {
        Optional<Video> video = library.find(film);
        List<TextRendition> texts = new ArrayList<>();
        if (video.isPresent()) {
            for (SubtitleTrack track : video.get().sidecars().subtitles()) {
                sidecars.stat(track).ifPresent(stat -> texts.add(rendition(track, stat)));
            }
        }
        return texts;
    }

    private TextRendition rendition(SubtitleTrack track, ObjectStat stat) {
        return new TextRendition(
                TextRendition.PREFIX + track.id(),
                stat.fingerprint(),
                track.language(),
                track.label(),
                kind(track.kind()),
                stat.length(),
                film -> sidecars.webVtt(track, stat));
    }

    private static TextRendition.Kind kind(SubtitleKind kind) {
        return switch (kind) {
            case SUBTITLES -> TextRendition.Kind.SUBTITLES;
            case CAPTIONS -> TextRendition.Kind.CAPTIONS;
            case FORCED -> TextRendition.Kind.FORCED;
        };
    }
}
