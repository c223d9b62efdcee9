package matinee.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BundlesTest {
    private static final Pattern VALUE = Pattern.compile("\\{[0-3]}");

    private static final Pattern PLURAL = Pattern.compile("(.*)\\.(zero|one|two|few|many|other)");

    /** Words that are the same in another language, or names. */
    private static final Set<String> SHARED = Set.of(
            "{0}, {1}",
            "{0} kB",
            "{0} MB",
            "{0} GB",
            "{0} TB",
            "{0} PB",
            "{0} EB",
            "{0} byte",
            "{0} bytes",
            "{0} video",
            "{0} videos",
            "d MMM uuuu",
            "\u221210 s",
            "+10 s",
            "Audio",
            "In {0}:",
            "Link",
            "Name",
            "Original",
            "Pages",
            "Shift",
            "Videos");

    private static Map<String, String> texts(Language language) {
        return language.words().beginning("");
    }

    /** Keys without their plural forms. */
    private static Set<String> subjects(Language language) {
        return texts(language).keySet().stream()
                .map(key -> PLURAL.matcher(key).replaceFirst("$1"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageSaysTheSameThings(Language language) {
        assertEquals(subjects(Language.ENGLISH), subjects(language));
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberOfThingsHasTheFormsOfTheLanguageAndNoOthers(Language language) {
        Set<String> forms = LongStream.concat(LongStream.rangeClosed(0, 300), LongStream.of(1_000_000))
                .mapToObj(number -> language.plural().of(number).key())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Set<String>> given = new TreeMap<>();
        for (String key : texts(language).keySet()) {
            var plural = PLURAL.matcher(key);
            if (plural.matches()) {
                given.computeIfAbsent(plural.group(1), subject -> new TreeSet<>())
                        .add(plural.group(2));
            }
        }
        assertEquals(Set.of("videos", "folders", "found", "bytes"), given.keySet());
        given.forEach((subject, has) -> assertEquals(forms, has, subject));
    }

    @ParameterizedTest
    @EnumSource
    void everyTextTakesTheValuesThatItIsGiven(Language language) {
        Map<String, String> english = texts(Language.ENGLISH);
        texts(language).forEach((key, text) -> {
            var plural = PLURAL.matcher(key);
            if (!plural.matches()) {
                assertEquals(values(english.get(key)), values(text), key);
            } else if (!Set.of("zero", "one", "two").contains(plural.group(2))) {
                assertEquals(Set.of("{0}"), values(text), key);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void noTextHasTypewriterQuotesStrayBracesOrNothingInIt(Language language) {
        List<String> wrong = texts(language).values().stream()
                .filter(text -> text.isBlank()
                        || !text.strip().equals(text)
                        || VALUE.matcher(text).replaceAll("").matches(".*['\"{}].*"))
                .toList();
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH", mode = EnumSource.Mode.EXCLUDE)
    void noTextIsLeftInEnglish(Language language) {
        Map<String, String> english = texts(Language.ENGLISH);
        List<String> left = texts(language).entrySet().stream()
                .filter(entry -> entry.getValue().equals(english.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .filter(text -> !SHARED.contains(text))
                .toList();
        assertEquals(List.of(), left);
    }
}
