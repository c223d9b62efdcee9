package matinee.library;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is known of the inside of one file. Each accessor is empty where the file does not tell or was not read. */
public sealed interface Details {
    Optional<Duration> duration();

    Optional<FrameSize> frameSize();

    /** As RFC 6381 names them, in the order of the tracks. */
    List<String> codecs();

    /** The file's own title tag. */
    Optional<String> title();

    /** The file's own description tag. */
    Optional<String> description();

    /** The chapters inside the file. */
    List<Chapter> chapters();

    /** Not read yet. */
    record Unread() implements Unknown {}

    /**
     * The file cannot be read as what its name says.
     *
     * @param reason one plain sentence for the administrator
     */
    record Unreadable(String reason) implements Unknown {}

    /**
     * Read. Lists named by one thing hold none or one.
     *
     * @param lengths the duration
     * @param frames the size of the picture
     * @param titles the title tag
     * @param descriptions the description tag
     */
    record Known(
            List<Duration> lengths,
            List<FrameSize> frames,
            List<String> codecs,
            List<String> titles,
            List<String> descriptions,
            List<Chapter> chapters)
            implements Details {
        /** Of a container that Matinee does not look into. */
        public static final Known NOTHING = new Known(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Known {
            lengths = List.copyOf(lengths);
            frames = List.copyOf(frames);
            codecs = List.copyOf(codecs);
            titles = List.copyOf(titles);
            descriptions = List.copyOf(descriptions);
            chapters = List.copyOf(chapters);
        }

        @Override
        public Optional<Duration> duration() {
            return lengths.stream().findFirst();
        }

        @Override
        public Optional<FrameSize> frameSize() {
            return frames.stream().findFirst();
        }

        @Override
        public Optional<String> title() {
            return titles.stream().findFirst();
        }

        @Override
        public Optional<String> description() {
            return descriptions.stream().findFirst();
        }
    }

    /** The cases that tell nothing. */
    sealed interface Unknown extends Details permits Unread, Unreadable {
        @Override
        default Optional<Duration> duration() {
            return Optional.empty();
        }

        @Override
        default Optional<FrameSize> frameSize() {
            return Optional.empty();
        }

        @Override
        default List<String> codecs() {
            return List.of();
        }

        @Override
        default Optional<String> title() {
            return Optional.empty();
        }

        @Override
        default Optional<String> description() {
            return Optional.empty();
        }

        @Override
        default List<Chapter> chapters() {
            return List.of();
        }
    }
}
