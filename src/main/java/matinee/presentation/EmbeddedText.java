package matinee.presentation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import matinee.http.LanguageTag;
import matinee.mp4.Movie;
import matinee.mp4.MovieMedia;
import matinee.mp4.SampleTable;
import matinee.mp4.TextCue;
import matinee.mp4.TextCueReader;
import matinee.mp4.TextTrack;
import matinee.mp4.TrackMedia;
import matinee.storage.StoredObject;

/**
 * The texts of a track in the film itself.
 *
 * @param origin when the film begins, by the clock of its edit lists
 */
record EmbeddedText(TrackMedia media, EditedMedia edited, MediaTime origin) implements TextRendition.Source {
    /** As fine as origins need be: far finer than what WebVTT can tell. */
    private static final long MICROS = 1_000_000;

    private static final long MILLIS = 1000;

    private static final MediaTime LONGEST = MediaTime.ofSeconds(Movie.LONGEST.toSeconds());

    /** Roles of ISO/IEC 23009-1 §5.8.5.5, as they also stand in files, ISO/IEC 14496-12 §8.10.4 (kind). */
    private static final String FORCED = "forced-subtitle";

    private static final String CAPTION = "caption";

    /** 3GPP TS 26.245 §5.16 (displayFlags): all samples are forced. */
    private static final int ALL_FORCED = 0x80000000;

    private static final int FIELDS_BYTES = 16;

    /** A cue on its way out, in milliseconds of the presentation. */
    private record Shown(long beginMillis, long endMillis, TextCue cue) {}

    /** The tracks of text that can be read and whose edit lists can be followed, in the order of the file. */
    static List<TextRendition> of(MovieMedia movie, MediaTime origin) {
        List<TextRendition> texts = new ArrayList<>();
        for (TrackMedia track : movie.tracks()) {
            boolean readable = track.track() instanceof TextTrack
                    && TextCueReader.reads(track.description().code())
                    && track.samples().count() > 0;
            if (readable) {
                rendition(track, movie.timescale(), origin).ifPresent(texts::add);
            }
        }
        return texts;
    }

    private static Optional<TextRendition> rendition(TrackMedia track, long movieTimescale, MediaTime origin) {
        try {
            EditedMedia edited = EditedMedia.of(track, movieTimescale);
            if (isBeyondMeasure(track, edited)) {
                return Optional.empty();
            }
            EmbeddedText source = new EmbeddedText(track, edited, origin);
            TextRendition.Kind kind = kind(track);
            String id = Long.toString(track.track().id());
            String language = LanguageTag.ofTrack(track.track().language()).orElse(LanguageTag.UNDETERMINED);
            String spoken = language.equals(LanguageTag.UNDETERMINED) ? "Subtitles" : LanguageTag.label(language);
            String label = spoken + told(kind);
            return Optional.of(new TextRendition(
                    TextRendition.PREFIX + id, id, language, label, kind, lengthBytes(track.samples()), source));
        } catch (PackagingException | ArithmeticException cutApart) {
            return Optional.empty();
        }
    }

    /** Whether texts come later than any film is long, so that their times need not fit into what is reckoned with. */
    private static boolean isBeyondMeasure(TrackMedia track, EditedMedia edited) {
        MediaTime end =
                new MediaTime(track.samples().decodeTicks(track.samples().count()), track.timescale());
        MediaTime from = new MediaTime(edited.fromTicks(), track.timescale());
        return MediaTime.max(MediaTime.max(end, from), edited.delay()).isAfter(LONGEST);
    }

    private static TextRendition.Kind kind(TrackMedia track) {
        Set<String> roles = track.track() instanceof TextTrack text ? text.roles() : Set.of();
        if (roles.contains(FORCED) || isForced(track)) {
            return TextRendition.Kind.FORCED;
        }
        return roles.contains(CAPTION) ? TextRendition.Kind.CAPTIONS : TextRendition.Kind.SUBTITLES;
    }

    private static String told(TextRendition.Kind kind) {
        return switch (kind) {
            case SUBTITLES -> "";
            case CAPTIONS -> " (SDH)";
            case FORCED -> " (forced)";
        };
    }

    private static boolean isForced(TrackMedia track) {
        ByteBuffer entry = track.description().entry();
        return track.description().code().equals("tx3g")
                && entry.remaining() >= FIELDS_BYTES + Integer.BYTES
                && (entry.getInt(entry.position() + FIELDS_BYTES) & ALL_FORCED) != 0;
    }

    private static long lengthBytes(SampleTable samples) {
        long bytes = 0;
        for (int sample = 0; sample < Math.min(samples.count(), TextCueReader.MOST_SAMPLES); sample++) {
            bytes += samples.sizeBytes(sample);
        }
        return bytes;
    }

    @Override
    public Optional<String> webVtt(StoredObject film) throws IOException {
        List<Shown> shown = new ArrayList<>();
        for (TextCue cue : TextCueReader.read(film, media)) {
            shown(cue).ifPresent(shown::add);
        }
        shown.sort(Comparator.comparing(Shown::beginMillis));
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (Shown at : shown) {
            text.append('\n')
                    .append(time(at.beginMillis))
                    .append(" --> ")
                    .append(time(at.endMillis))
                    .append(at.cue.settings())
                    .append('\n')
                    .append(at.cue.text())
                    .append('\n');
        }
        return Optional.of(text.toString());
    }

    /** What of a cue lies within the edit list and the film. */
    private Optional<Shown> shown(TextCue cue) {
        long begin = Math.max(0, millis(Math.max(cue.beginTicks(), edited.fromTicks())));
        long end = millis(Math.min(cue.endTicks(), edited.toTicks()));
        return end > begin ? Optional.of(new Shown(begin, end, cue)) : Optional.empty();
    }

    private long millis(long mediaTicks) {
        long micros = new MediaTime(mediaTicks - edited.fromTicks(), media.timescale()).ticksIn(MICROS)
                + edited.delay().ticksIn(MICROS)
                - origin.ticksIn(MICROS);
        return new MediaTime(micros, MICROS).ticksIn(MILLIS);
    }

    private static String time(long millis) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }
}
