package matinee.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What no answer may tell: software and its version, a stack trace, a path of the machine. */
final class Discretion {
    private static final Pattern TALE = Pattern.compile(
            "Tomcat|Undertow|WildFly|JBoss|Jetty|Coyote|\\bat [a-z]+\\.[a-z.]+[A-Z]|[a-z]Exception|/target/acceptance/"
                    + "|/proc/|/home/|Java/1|OpenJDK");

    private Discretion() {}

    /** Looks at the fields of an answer, and at its content unless that is the user's own film. */
    static void check(RawAnswer answer) {
        StringBuilder shown = new StringBuilder(answer.statusLine());
        answer.fields()
                .forEach(field ->
                        shown.append('\n').append(field.name()).append(": ").append(field.value()));
        if (answer.status() >= 400) {
            shown.append('\n').append(new String(answer.body(), StandardCharsets.ISO_8859_1));
        }
        Matcher tale = TALE.matcher(shown);
        if (tale.find()) {
            throw new AssertionError("the answer tells \"" + tale.group() + "\":\n" + answer);
        }
        if (answer.value("X-Powered-By").isPresent() || answer.value("Server").isPresent()) {
            throw new AssertionError("the answer names its software:\n" + answer);
        }
        // 501 and 505 are what servers owe to methods and versions of HTTP that they do not speak at all.
        if (answer.status() >= 500 && !Set.of(501, 503, 505).contains(answer.status())) {
            throw new AssertionError("an error of the server:\n" + answer);
        }
    }
}
