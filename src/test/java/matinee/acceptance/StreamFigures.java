package matinee.acceptance;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the administrator's page tells of the streams. */
record StreamFigures(long running, long hangUps, long evictions, long refusals) {
    static StreamFigures of(Site site) throws IOException {
        String page = site.get("/admin").text();
        return new StreamFigures(
                figure(page, "Running now"),
                figure(page, "Viewers who hung up before the end"),
                figure(page, "Viewers cut, as they took too little"),
                figure(page, "Requests refused, as there were too many"));
    }

    private static long figure(String page, String name) {
        Matcher row =
                Pattern.compile(Pattern.quote(name) + "</th><td>([0-9]+)</td>").matcher(page);
        if (!row.find()) {
            throw new AssertionError("no figure \"" + name + "\" in " + page);
        }
        return Long.parseLong(row.group(1));
    }
}
