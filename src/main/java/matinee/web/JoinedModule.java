package matinee.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of the pages together with those it imports, so that a page asks once and waits once: an ES module whose imports
 * stand before it, each in a scope of its own. Our scripts keep to what is understood here: imports by name on one line each,
 * declarations exported where they stand. What is imported on demand stays a file of its own. Comments are for those who read
 * the sources, and stay there: they are a fifth of what a page would load.
 */
final class JoinedModule {
    private static final Pattern IMPORT =
            Pattern.compile("^import \\{ (\\w+(?:, \\w+)*) \\} from '\\./([a-z-]+\\.js)';$", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export ((?:async )?function|const|class) (\\w+)", Pattern.MULTILINE);
    /** On lines of their own; a text of several lines that looks like one does not occur. */
    private static final Pattern COMMENT =
            Pattern.compile("^ *(?://[^\\n]*|/\\*\\*(?:[^*]|\\*(?!/))*+\\*/)\\n", Pattern.MULTILINE);

    private static final Pattern OTHER = Pattern.compile("^(?:import\\b(?!\\()|export\\b).*", Pattern.MULTILINE);

    private final UnaryOperator<String> sources;

    /** What was joined so far, by file name, in the order in which it has to stand. */
    private final Map<String, String> joined = new LinkedHashMap<>();

    private final List<String> underWay = new ArrayList<>();

    private JoinedModule(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /**
     * @param name of the module that a page asks for
     * @param sources text of each module by its file name
     * @throws IllegalStateException when a module is written otherwise, or modules import one another in a circle
     */
    static String of(String name, UnaryOperator<String> sources) {
        JoinedModule module = new JoinedModule(sources);
        String text = module.linked(name);
        refuseOthers(name, EXPORT.matcher(text).replaceAll("$1 $2"));
        return String.join("", module.joined.values()) + text;
    }

    /** The text of a module with its imports taken from the scopes before it. */
    private String linked(String name) {
        if (underWay.contains(name)) {
            throw new IllegalStateException(underWay + " import one another");
        }
        underWay.add(name);
        String text = COMMENT.matcher(sources.apply(name)).replaceAll("");
        for (MatchResult found : IMPORT.matcher(text).results().toList()) {
            join(found.group(2));
        }
        underWay.remove(name);
        return IMPORT.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement("const { " + found.group(1) + " } = " + scope(found.group(2)) + ";"));
    }

    private void join(String name) {
        if (joined.containsKey(name)) {
            return;
        }
        String text = linked(name);
        List<String> exports =
                EXPORT.matcher(text).results().map(found -> found.group(2)).toList();
        String body = EXPORT.matcher(text).replaceAll("$1 $2");
        refuseOthers(name, body);
        joined.put(
                name,
                "const " + scope(name) + " = (() => {\n" + body + "return { " + String.join(", ", exports)
                        + " };\n})();\n");
    }

    private static void refuseOthers(String name, String text) {
        OTHER.matcher(text).results().findFirst().ifPresent(found -> {
            throw new IllegalStateException("in " + name + ": " + found.group());
        });
    }

    private static String scope(String name) {
        return "$" + name.replaceAll("\\.js$", "").replace('-', '_');
    }
}
