package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** wrk asks, with one thread; a script chooses the ranges and tells the figures. */
final class Wrk implements RangeClient {
    /** Head and body of an answer with a range are never longer than the range by more than this. */
    private static final int LONGEST_HEAD = 2048;

    private static final Pattern FIGURES =
            Pattern.compile("^bench (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)$", Pattern.MULTILINE);
    private static final String SCRIPT = """
            local size, complete, head
            init = function(args)
              size, complete = tonumber(args[1]), tonumber(args[2])
              math.randomseed(size)
              head = "GET " .. args[3] .. " HTTP/1.1\\r\\nHost: 127.0.0.1\\r\\nRange: bytes="
            end
            request = function()
              local first = math.random(0, complete - size)
              return string.format("%s%d-%d\\r\\n\\r\\n", head, first, first + size - 1)
            end
            done = function(summary, latency)
              local e = summary.errors
              io.write(string.format("bench %d %d %d %d %d %d\\n", summary.requests, summary.bytes, summary.duration,
                latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
            end
            """;

    private final Film film;
    private final Cores cores;
    private final Path script;

    Wrk(Film film, Cores cores, Path folder) throws IOException {
        this.film = film;
        this.cores = cores;
        this.script = Files.writeString(folder.resolve("ranges.lua"), SCRIPT);
    }

    @Override
    public Outcome run(Peer peer, int length, Duration time) throws IOException {
        String output = Tool.output(cores.client(List.of(
                Tool.WRK.path(),
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + Math.max(1, time.toSeconds()) + "s",
                "-s" + script,
                "http://" + Blueprint.HOST + ":" + peer.address().getPort() + peer.path(),
                "--",
                Integer.toString(length),
                Integer.toString(film.length()),
                peer.path())));
        return parse(output, length);
    }

    /** @throws WrongAnswerException when answers were wrong in number, status or length */
    static Outcome parse(String output, int length) throws WrongAnswerException {
        Matcher figures = FIGURES.matcher(output);
        if (!figures.find()) {
            throw new WrongAnswerException("wrk tells no figures: " + output);
        }
        long requests = Long.parseLong(figures.group(1));
        long bytes = Long.parseLong(figures.group(2));
        long errors = Long.parseLong(figures.group(6));
        // What was under way at the end counts as bytes, not as answers: one range a connection at most.
        long most = requests * (length + LONGEST_HEAD) + (long) CONNECTIONS * (length + LONGEST_HEAD);
        if (errors > 0 || requests == 0 || bytes < requests * length || bytes > most) {
            throw new WrongAnswerException("wrk had " + errors + " errors, and " + bytes + " bytes in " + requests
                    + " answers of " + length + " each");
        }
        return new Outcome(
                requests,
                Duration.ofNanos(1000 * Long.parseLong(figures.group(3))),
                1000 * Long.parseLong(figures.group(4)),
                1000 * Long.parseLong(figures.group(5)));
    }
}
