package matinee.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import matinee.http.LanguageTag;
import matinee.library.Details;
import matinee.library.VideoPath;
import matinee.mp4.Movie;
import matinee.mp4.TextCueReader;
import matinee.mp4.TextTrack;
import matinee.presentation.PackagingException;
import matinee.presentation.PresentationCache;
import matinee.presentation.TextRendition;
import matinee.storage.MediaStore;
import matinee.storage.StoredObject;

/** The texts inside films, which browsers do not show of themselves. */
final class EmbeddedSubtitles {
    private final MediaStore store;
    private final PresentationCache presentations;

    EmbeddedSubtitles(MediaStore store, PresentationCache presentations) {
        this.store = store;
        this.presentations = presentations;
    }

    /**
     * A track as WebVTT.
     *
     * @param track its track_ID
     * @return empty when there is no such track, or the film cannot be packaged
     */
    Optional<String> webVtt(VideoPath video, String track) throws IOException {
        Optional<StoredObject> opened = store.open(video.segments());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (StoredObject film = opened.get()) {
            Optional<TextRendition> text =
                    presentations.of(video.encoded(), List.of(film)).text(TextRendition.PREFIX + track);
            return text.isPresent() ? text.get().source().webVtt(film) : Optional.empty();
        } catch (PackagingException refused) {
            return Optional.empty();
        }
    }

    /** Those of a video, no two of one label. */
    static List<Player.TextTrack> tracks(VideoPath video, Details details, RelativeUrls urls) {
        List<Player.TextTrack> tracks = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (TextTrack track : details.movie().map(Movie::textTracks).orElse(List.of())) {
            if (TextCueReader.reads(track.codec())) {
                String language = LanguageTag.of(track.language()).orElse("");
                String spoken = language.isEmpty() ? "Subtitles" : LanguageTag.label(language);
                String label = spoken;
                for (int number = 2; !labels.add(label); number++) {
                    label = spoken + " " + number;
                }
                String source = urls.subtitles(video, Long.toString(track.id()));
                tracks.add(new Player.TextTrack("subtitles", language, label, source));
            }
        }
        return tracks;
    }
}
