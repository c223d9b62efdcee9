package matinee.web;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import matinee.dash.Mpd;
import matinee.hls.IFramePlaylist;
import matinee.hls.MediaPlaylist;
import matinee.hls.MultivariantPlaylist;
import matinee.hls.TextPlaylist;
import matinee.hls.TextSegment;
import matinee.http.MediaType;
import matinee.http.SelectedRepresentation;
import matinee.presentation.IFrames;
import matinee.presentation.Presentation;
import matinee.presentation.Rendition;
import matinee.presentation.SegmentWriter;
import matinee.presentation.TextRendition;
import matinee.storage.Content;

/** What an address of a stream leads to. */
sealed interface StreamResource {
    MediaType type();

    /**
     * Text, which may be sent in a coding.
     *
     * @param tag names it among all that ever was under any address of this film
     */
    record Playlist(MediaType type, String tag, Text text, String cacheControl) implements StreamResource {}

    /** Makes a text when it is wanted and not remembered. */
    interface Text {
        /**
         * The text.
         *
         * @return empty when what it is made of is gone
         * @throws IOException when that cannot be read
         */
        Optional<String> make() throws IOException;

        /** One that is made of what is known already. */
        static Text of(Supplier<String> known) {
            return () -> Optional.of(known.get());
        }
    }

    /**
     * Boxes and runs of the file.
     *
     * @param tag names it among all that ever was under any address of this film
     */
    record Media(MediaType type, String tag, Content content, String cacheControl) implements StreamResource {}

    /**
     * What is found there; empty when nothing is.
     *
     * @param files stay open as long as a text is made or bytes are sent
     */
    static Optional<StreamResource> of(StreamAddress address, Presentation presentation, StreamFiles files) {
        if (address.file().equals(StreamAddress.MULTIVARIANT)) {
            return Optional.of(new Playlist(
                    MediaType.HLS_PLAYLIST,
                    tag(address, presentation),
                    Text.of(() -> MultivariantPlaylist.text(presentation)),
                    SelectedRepresentation.REVALIDATE));
        }
        if (address.file().equals(StreamAddress.MANIFEST)) {
            return Optional.of(new Playlist(
                    MediaType.MPD,
                    tag(address, presentation),
                    Text.of(() -> Mpd.text(presentation)),
                    SelectedRepresentation.REVALIDATE));
        }
        Optional<TextRendition> text = presentation.text(address.rendition());
        if (text.isPresent()) {
            return ofText(address, presentation, text.get(), files);
        }
        if (!presentation.isNamed(address.fingerprint())) {
            return Optional.empty();
        }
        return presentation
                .rendition(address.rendition())
                .flatMap(rendition -> ofRendition(address, presentation, rendition, files));
    }

    private static Optional<StreamResource> ofRendition(
            StreamAddress address, Presentation presentation, Rendition rendition, StreamFiles files) {
        if (address.file().equals(StreamAddress.TEXT)) {
            return Optional.empty();
        }
        SegmentWriter writer = new SegmentWriter(rendition);
        if (address.file().equals(StreamAddress.MEDIA)) {
            return Optional.of(
                    playlist(address, presentation, () -> new MediaPlaylist(presentation, rendition).text()));
        }
        if (address.file().equals(StreamAddress.INITIALIZATION)) {
            return Optional.of(media(
                    rendition.isVideo() ? MediaType.MP4_VIDEO : MediaType.MP4_AUDIO,
                    address,
                    presentation,
                    Content.of(writer.initializationSection())));
        }
        if (address.file().equals(StreamAddress.I_FRAMES) || address.file().startsWith(StreamAddress.PICTURES + "/")) {
            return rendition.isVideo() ? ofIFrames(address, presentation, rendition, files) : Optional.empty();
        }
        int number = address.number();
        if (number >= rendition.segments().count()) {
            return Optional.empty();
        }
        return Optional.of(media(
                MediaType.MEDIA_SEGMENT,
                address,
                presentation,
                writer.segment(rendition.segments(), number, files.of(rendition))));
    }

    private static Optional<StreamResource> ofText(
            StreamAddress address, Presentation presentation, TextRendition text, StreamFiles files) {
        if (!address.fingerprint().equals(presentation.fingerprint(text))) {
            return Optional.empty();
        }
        if (address.file().equals(StreamAddress.MEDIA)) {
            return Optional.of(playlist(address, presentation, () -> new TextPlaylist(presentation).text()));
        }
        if (!address.file().equals(StreamAddress.TEXT)) {
            return Optional.empty();
        }
        Text segment = () -> text.source().webVtt(files.highest()).map(TextSegment::text);
        return Optional.of(new Playlist(MediaType.WEBVTT, tag(address), segment, SelectedRepresentation.IMMUTABLE));
    }

    private static Optional<StreamResource> ofIFrames(
            StreamAddress address, Presentation presentation, Rendition rendition, StreamFiles files) {
        IFrames frames = IFrames.of(rendition);
        if (frames.count() == 0) {
            return Optional.empty();
        }
        if (address.file().equals(StreamAddress.I_FRAMES)) {
            return Optional.of(
                    playlist(address, presentation, () -> new IFramePlaylist(presentation, rendition).text()));
        }
        int number = address.number();
        if (number >= frames.count()) {
            return Optional.empty();
        }
        Content picture = new SegmentWriter(rendition).picture(number + 1L, frames.sample(number), files.of(rendition));
        return Optional.of(media(MediaType.MEDIA_SEGMENT, address, presentation, picture));
    }

    private static StreamResource playlist(StreamAddress address, Presentation presentation, Supplier<String> made) {
        String tag = tag(address);
        Text text = Text.of(made);
        return presentation.isSettled(address.fingerprint())
                        || presentation.text(address.rendition()).isPresent()
                ? new Playlist(MediaType.HLS_PLAYLIST, tag, text, SelectedRepresentation.IMMUTABLE)
                : new Playlist(
                        MediaType.HLS_PLAYLIST, tag + state(presentation), text, SelectedRepresentation.REVALIDATE);
    }

    /** What is there by the name of a beginning may yet become something else: a recording may be cut, or be gone on with. */
    private static StreamResource media(
            MediaType type, StreamAddress address, Presentation presentation, Content content) {
        String tag = tag(address);
        return presentation.isSettled(address.fingerprint())
                ? new Media(type, tag, content, SelectedRepresentation.IMMUTABLE)
                : new Media(type, tag + "-" + content.length(), content, SelectedRepresentation.REVALIDATE);
    }

    /** Of a film that grows. */
    private static String state(Presentation presentation) {
        return "-" + presentation.duration().seconds(6) + (presentation.isGrowing() ? "-growing" : "");
    }

    private static String tag(StreamAddress address) {
        return address.fingerprint() + "-" + address.rendition() + "-" + address.file();
    }

    /** What names no version in its address changes with the film and with every text beside it. */
    private static String tag(StreamAddress address, Presentation presentation) {
        StringBuilder tag =
                new StringBuilder(presentation.fingerprint()).append('-').append(address.file());
        if (presentation.isGrowing()) {
            tag.append(state(presentation));
        }
        for (TextRendition text : presentation.texts()) {
            tag.append('-').append(text.name()).append('-').append(text.version());
            tag.append('-')
                    .append(text.language())
                    .append('-')
                    .append(text.label())
                    .append('-')
                    .append(text.kind());
        }
        return tag.toString();
    }
}
