package matinee.web;

import java.util.List;
import java.util.stream.Collectors;
import matinee.config.SettingProblem;
import matinee.config.Settings;
import matinee.delivery.Transfers;
import matinee.library.Library;
import matinee.library.LibraryState;
import matinee.words.Language;

/**
 * One thing that must hold before requests can be answered.
 *
 * @param name one word
 * @param detail one plain sentence for the administrator
 */
public record HealthCheck(String name, Status status, String detail) {
    /** Whether a thing holds. */
    public enum Status {
        UP,
        DOWN
    }

    /** What must hold, looked at whenever it is asked for; it must not wait for anything. */
    public interface Source {
        List<HealthCheck> now();
    }

    /** Whether the settings can be used. */
    static HealthCheck of(Settings settings) {
        return settings.problems().isEmpty()
                ? new HealthCheck("settings", Status.UP, "All values can be used.")
                : new HealthCheck(
                        "settings",
                        Status.DOWN,
                        settings.problems().stream()
                                .map(SettingProblem::sentence)
                                .collect(Collectors.joining(" ")));
    }

    /** Whether new streams may begin. */
    static HealthCheck of(Transfers transfers) {
        return transfers.ending()
                ? new HealthCheck("draining", Status.DOWN, "The application is ending: running streams may finish.")
                : new HealthCheck("draining", Status.UP, "New streams may begin.");
    }

    /** Whether the library can be reached. */
    static HealthCheck of(Library library) {
        return library.state() == LibraryState.UNAVAILABLE
                ? new HealthCheck("library", Status.DOWN, "The library's folder cannot be reached.")
                : new HealthCheck(
                        "library", Status.UP, Language.ENGLISH.words().count("found", library.videoCount()) + ".");
    }
}
