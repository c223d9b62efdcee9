package matinee.web;

import java.util.List;
import java.util.stream.Collectors;
import matinee.config.SettingProblem;
import matinee.config.Settings;

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
}
