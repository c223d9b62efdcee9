package matinee.config;

/**
 * One setting as it was found.
 *
 * @param value as written there, without white space around it; the default's where nothing was set
 */
public record Setting(SettingName name, String value, SettingOrigin origin) {}
