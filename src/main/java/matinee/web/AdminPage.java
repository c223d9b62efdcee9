package matinee.web;

import java.util.List;
import matinee.config.Setting;
import matinee.config.SettingSource;
import matinee.library.Problem;

/**
 * What the administrator may want to know.
 *
 * @param warnings about the settings, one sentence each
 * @param libraryProblems files and folders that cannot be served, with the reason
 */
public record AdminPage(PageFrame frame, List<Row> rows, List<String> warnings, List<Problem> libraryProblems) {
    /**
     * One setting, all plain text.
     *
     * @param value as found, or what stands for it by default
     * @param origin where it was found
     */
    public record Row(String name, String value, String origin, String meaning) {
        static Row of(Setting setting) {
            boolean unset = setting.origin().source() == SettingSource.DEFAULT;
            return new Row(
                    setting.name().key(),
                    unset ? PlainText.of(setting.name().defaultText()) : setting.value(),
                    setting.origin().description(),
                    PlainText.of(setting.name().meaning()));
        }
    }

    public AdminPage {
        rows = List.copyOf(rows);
        warnings = List.copyOf(warnings);
        libraryProblems = List.copyOf(libraryProblems);
    }
}
