package matinee.web;

import java.util.List;
import matinee.config.SettingProblem;

/** The settings that keep Matinee from starting, for whoever opens it: it tells nothing else of the machine. */
public record DiagnosticsPage(PageFrame frame, List<Row> rows) implements FramedPage {
    /**
     * One value that cannot be used, all plain text.
     *
     * @param name such as {@code matinee.chunk-size}
     * @param origin where it was found, without the folders of this machine
     */
    public record Row(String name, String value, String origin, String acceptedForm) {
        static Row of(SettingProblem problem) {
            return new Row(
                    "matinee." + problem.name(),
                    problem.value(),
                    problem.origin().publicDescription(),
                    PlainText.of(problem.acceptedForm()));
        }
    }

    public DiagnosticsPage {
        rows = List.copyOf(rows);
    }
}
