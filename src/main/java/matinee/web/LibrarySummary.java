package matinee.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import matinee.config.Settings;
import matinee.library.Library;
import matinee.library.LibraryState;
import matinee.library.LiveLibrary;
import matinee.words.Language;

/** One line about the library for whoever starts Matinee at a terminal. */
final class LibrarySummary implements Supplier<String> {
    /** Most libraries are read by then; a larger one must not keep its administrator waiting. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final Path root;
    private final Settings settings;
    private final LiveLibrary library;
    private final Instant started = Instant.now();

    LibrarySummary(Path root, Settings settings, LiveLibrary library) {
        this.root = root;
        this.settings = settings;
        this.library = library;
    }

    /** Folder, videos, time taken; or what is wrong. */
    @Override
    public String get() {
        if (!settings.problems().isEmpty()) {
            return settings.problems().get(0).sentence();
        }
        String folder = settings.library().isPresent() ? root.toString() : "The built-in sample";
        Library found = read();
        String videos = Language.ENGLISH.words().count("found", found.videoCount());
        return switch (found.state()) {
            case SCANNING -> folder + ": " + videos + " so far, still reading";
            case COMPLETE -> folder + ": " + videos + " in " + seconds();
            case UNAVAILABLE -> folder + ": cannot be reached now; it is looked for again and again";
        };
    }

    private Library read() {
        try {
            return library.await(l -> l.state() != LibraryState.SCANNING, PATIENCE)
                    .orElseGet(library::current);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return library.current();
        }
    }

    private String seconds() {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(started, Instant.now()).toMillis() / 1000.0);
    }
}
