package matinee.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import matinee.http.LanguageTag;
import matinee.library.Details;
import matinee.library.Video;
import matinee.mp4.TextCueReader;
import matinee.presentation.PackagingException;
import matinee.presentation.Presentation;
import matinee.presentation.TextRendition;

/**
 * The texts inside films, which browsers do not show of themselves. They are strewn over the whole film: what was read is
 * remembered under a bound of memory. Safe for use by several threads.
 */
final class EmbeddedSubtitles {
    private static final System.Logger LOG = System.getLogger(EmbeddedSubtitles.class.getName());

    /** The texts of some forty films. */
    private static final long BYTES = 8L * 1024 * 1024;

    private final StreamOffer.Source offers;
    private final Cache<String, String> read = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String key, String text) -> Character.BYTES * (key.length() + text.length()))
            .executor(Runnable::run)
            .build();

    /** @param offers of the streams that the texts are also part of */
    EmbeddedSubtitles(StreamOffer.Source offers) {
        this.offers = offers;
    }

    /**
     * A track as WebVTT.
     *
     * @param track its track_ID
     * @return empty when there is no such track, or the film cannot be packaged
     */
    Optional<String> webVtt(Video video, String track) throws IOException {
        Optional<StreamFiles> opened = offers.open(video);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (StreamFiles files = opened.get()) {
            Presentation presentation = offers.presentation(video, files);
            Optional<TextRendition> text = presentation.text(TextRendition.PREFIX + track);
            return text.isPresent() ? webVtt(video, presentation, text.get(), files) : Optional.empty();
        } catch (PackagingException refused) {
            return Optional.empty();
        }
    }

    private Optional<String> webVtt(Video video, Presentation presentation, TextRendition text, StreamFiles files)
            throws IOException {
        String version = video.path().encoded() + ' ' + text.name() + ' ' + presentation.fingerprint(text);
        Optional<String> known = Optional.ofNullable(read.getIfPresent(version));
        if (known.isPresent()) {
            return known;
        }
        Optional<String> made = text.source().webVtt(files.highest());
        made.ifPresent(webVtt -> read.put(version, webVtt));
        return made;
    }

    /**
     * Those of a video that {@link #webVtt} has, no two of one label. Whether it has them only packaging tells, which is done
     * for films with texts alone, and once: the page of a film asks for it a moment later anyway.
     */
    List<Player.TextTrack> tracks(Video video, Details details, SiteUrls urls) {
        boolean promising = details.movie().stream()
                .flatMap(movie -> movie.textTracks().stream())
                .anyMatch(track -> TextCueReader.reads(track.codec()));
        if (!promising) {
            return List.of();
        }
        try {
            return offers.of(video)
                    .filter(StreamOffer.Packaged.class::isInstance)
                    .map(StreamOffer.Packaged.class::cast)
                    .map(packaged -> tracks(video, packaged.presentation(), urls))
                    .orElse(List.of());
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG, "the texts of a film could not be read for its page", unreadable);
            return List.of();
        }
    }

    private static List<Player.TextTrack> tracks(Video video, Presentation presentation, SiteUrls urls) {
        List<Player.TextTrack> tracks = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (TextRendition text : presentation.texts()) {
            String label = text.label();
            for (int number = 2; !labels.add(label); number++) {
                label = text.label() + " " + number;
            }
            String kind = text.kind() == TextRendition.Kind.CAPTIONS ? "captions" : "subtitles";
            String language = text.language().equals(LanguageTag.UNDETERMINED) ? "" : text.language();
            String id = text.name().substring(TextRendition.PREFIX.length());
            tracks.add(new Player.TextTrack(kind, language, label, urls.subtitles(video.path(), id)));
        }
        return tracks;
    }
}
