package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import matinee.library.SortOrder;
import matinee.presentation.Refusal;
import matinee.words.Language;
import matinee.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That whatever the pages ask for is there to be said, and nothing else is. */
final class SpokenWordsTest {
    private static final Words ENGLISH = Language.ENGLISH.words();

    private static final Pattern PAGES = Pattern.compile("(?:m:say(?:Of)?\\(words, |words\\.say\\()'([^']+)'");
    private static final Pattern SCRIPTS = Pattern.compile("\\bsay\\('([a-z-]+)'");
    private static final Pattern EITHER_OF_SCRIPTS =
            Pattern.compile("\\bsay\\([a-z.]+ \\? '([a-z-]+)' : '([a-z-]+)'\\)");
    private static final Pattern CODE = Pattern.compile("\\b(?:say|count)\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern WARNINGS = Pattern.compile("warning\\(\"([a-z-]+)\"");

    private static String read(String root, String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .flatMap(match -> Stream.iterate(1, i -> i <= match.groupCount(), i -> i + 1)
                        .map(match::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> asked() throws IOException {
        Set<String> asked = new TreeSet<>();
        String pages = read("webapp/WEB-INF", ".jsp") + read("webapp/WEB-INF", ".tag");
        asked.addAll(found(PAGES, pages));
        String scripts = read("webapp/assets", ".js");
        Stream.of(SCRIPTS, EITHER_OF_SCRIPTS)
                .flatMap(pattern -> found(pattern, scripts).stream())
                .forEach(key -> asked.add("script." + key));
        String code = read("src/main/java/matinee", ".java");
        asked.addAll(found(CODE, code));
        found(WARNINGS, code)
                .forEach(caveat -> asked.addAll(List.of("caveat." + caveat, "caveat." + caveat + ".reason")));
        for (Fault fault : Fault.values()) {
            asked.addAll(List.of("fault." + fault.code(), "fault." + fault.code() + ".reason"));
        }
        Arrays.stream(Refusal.values()).forEach(refusal -> asked.add("refusal." + refusal.code()));
        Caveats.FAULTS.forEach(refusal -> asked.add("caveat." + refusal.code()));
        Arrays.stream(SortOrder.values())
                .forEach(order -> asked.add("sort." + order.name().toLowerCase(Locale.ROOT)));
        for (String key : List.of("first.reading", "first.empty")) {
            asked.addAll(List.of(key, key + ".reason", key + ".advice"));
        }
        Stream.of("kb", "mb", "gb", "tb", "pb", "eb").forEach(unit -> asked.add("unit." + unit));
        return asked;
    }

    @Test
    void everythingThatIsAskedForCanBeSaidAndNothingElseIsKept() throws IOException {
        Set<String> kept = ENGLISH.beginning("").keySet().stream()
                .map(key -> key.replaceFirst("^(videos|folders|found|bytes)\\..*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = asked();
        asked.removeIf(key -> key.endsWith(".")); // The beginning of a composed key; its ends are listed above.
        assertEquals(asked, kept);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalIsToldToViewersAsItIsToldToMachines(Refusal refusal) {
        assertEquals(
                refusal.sentence(), ENGLISH.say("refusal." + refusal.code()).replace('\u2019', '\''));
    }

    @Test
    void aTextCannotEndTheScriptElementThatCarriesIt() {
        assertFalse(Spoken.scripts(ENGLISH).contains("<"));
    }

    @Test
    void htmlInATextIsTakenAsItIsAndTheTextAroundItIsEscaped() {
        assertEquals("Back to <b>{0}</b>", Spoken.sayOf(ENGLISH, "watch.back-to", "<b>{0}</b>"));
    }
}
