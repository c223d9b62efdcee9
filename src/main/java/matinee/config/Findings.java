package matinee.config;

import java.util.List;

/** What was found wrong while looking for values. */
record Findings(List<SettingProblem> problems, List<String> warnings) {
    Findings {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }
}
