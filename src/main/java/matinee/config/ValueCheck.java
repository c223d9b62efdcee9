package matinee.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns found texts into values and notes which of them cannot be used. */
final class ValueCheck {
    /** The accepted form of a value: its meaning, or empty for what does not have that form. */
    interface Form<T> {
        Optional<T> parse(String text);
    }

    private final Map<SettingName, Setting> settings;
    private final List<SettingProblem> problems = new ArrayList<>();

    /** @param settings one for every name */
    ValueCheck(Map<SettingName, Setting> settings) {
        this.settings = Collections.unmodifiableMap(new EnumMap<>(settings));
    }

    /** The value of a setting that always has one: that found, or the default where that cannot be used. */
    <T> T value(SettingName name, Form<T> form) {
        return parse(name, form).or(() -> form.parse(name.defaultValue())).orElseThrow();
    }

    /** The value of a setting that may be unset. */
    <T> Optional<T> optional(SettingName name, Form<T> form) {
        return setting(name).value().isEmpty() ? Optional.empty() : parse(name, form);
    }

    Map<SettingName, Setting> settings() {
        return settings;
    }

    List<SettingProblem> problems() {
        return List.copyOf(problems);
    }

    private <T> Optional<T> parse(SettingName name, Form<T> form) {
        Setting setting = setting(name);
        Optional<T> value = form.parse(setting.value());
        if (value.isEmpty()) {
            problems.add(new SettingProblem(name.key(), setting.value(), setting.origin(), name.acceptedForm()));
        }
        return value;
    }

    private Setting setting(SettingName name) {
        return Optional.ofNullable(settings.get(name)).orElseThrow();
    }
}
