package matinee.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the pages say in one language: texts by key, numbers, sizes and days. */
public final class Words {
    private static final Map<Language, Words> ALL =
            Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, Words::read));

    private static final List<String> UNITS = List.of("kb", "mb", "gb", "tb", "pb", "eb");

    private final Language language;
    private final Map<String, String> texts;

    /** Digits are those of the players' clocks in all languages. */
    private final Locale numbers;

    private final DateTimeFormatter day;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
        this.numbers = new Locale.Builder()
                .setLocale(language.locale())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        this.day = DateTimeFormatter.ofPattern(say("date"), language.locale());
    }

    static Words in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Words read(Language language) {
        String name = language.tag() + ".properties";
        try (InputStream bundle = Words.class.getResourceAsStream(name)) {
            if (bundle == null) {
                throw new IllegalStateException("no bundle " + name);
            }
            Reader text = new InputStreamReader(bundle, StandardCharsets.UTF_8);
            Properties properties = new Properties();
            properties.load(text);
            return new Words(
                    language,
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Language language() {
        return language;
    }

    /**
     * A text.
     *
     * @param values what stands in place of {@code {0}}, {@code {1}} and so on
     * @throws IllegalArgumentException when there is no such text
     */
    public String say(String key, String... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("nothing to say for " + key + " in " + language.tag());
        }
        // One pass: a value that holds such a brace itself stays as it is.
        StringBuilder said = new StringBuilder(text.length() + 16);
        int from = 0;
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', from)) {
            int index = text.charAt(at + 1) - '0';
            said.append(text, from, at).append(values[index]);
            from = at + "{0}".length();
        }
        return said.append(text, from, text.length()).toString();
    }

    /**
     * A number of things, such as {@code 24 videos}.
     *
     * @param key of the thing: behind it stands the plural form
     * @param number not negative
     */
    public String count(String key, long number) {
        String form = language.plural().of(number).key();
        return say(key + "." + form, NumberFormat.getIntegerInstance(numbers).format(number));
    }

    /**
     * A number of bytes in decimal units with at most three digits, such as {@code 612 MB} or {@code 1.9 GB}.
     *
     * @param bytes not negative
     */
    public String size(long bytes) {
        if (bytes < 1000) {
            return count("bytes", bytes);
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.5) {
            value /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(numbers);
        format.setMaximumFractionDigits(value >= 99.95 ? 0 : 1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return say("unit." + UNITS.get(unit), format.format(value));
    }

    /** Such as {@code 2 May 2026}. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** The texts whose keys begin so, by key, in the order of the keys. */
    public Map<String, String> beginning(String prefix) {
        Map<String, String> found = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                found.put(key, text);
            }
        });
        return found;
    }
}
