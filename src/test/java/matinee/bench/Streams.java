package matinee.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a player asks for of a long film: segments of its pictures, of its sound, or its playlist, at random. nginx, which makes
 * none, sends ranges of the same file that are as long, or a file that is as long as the playlist.
 *
 * @param what of it
 * @param folder where the film lies, and where scripts may be written
 */
record Streams(What what, Path folder, Cores cores) implements Measure.Speed {
    private static final int CONNECTIONS = 16;
    private static final int SEGMENTS = 100;
    private static final double GIB = 1 << 30;
    private static final Pattern ADDRESS = Pattern.compile("([^/\"\\s]+/(video|audio)-[0-9]+)/media\\.m3u8");
    private static final Pattern FIGURES =
            Pattern.compile("^bench (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)$", Pattern.MULTILINE);

    /** What is asked for, and how long it is about. */
    enum What {
        PICTURES("segments", "segments of 5 Mbit/s pictures", "video", 3_750_000),
        SOUND("segments-small", "segments of sound", "audio", 97_000),
        PLAYLIST("playlists", "playlists of two hours", "video", 26_000);

        private final String code;
        private final String title;
        private final String track;
        private final int length;

        What(String code, String title, String track, int length) {
            this.code = code;
            this.title = title;
            this.track = track;
            this.length = length;
        }
    }

    @Override
    public String code() {
        return what.code;
    }

    @Override
    public String title() {
        return what.title + ", " + CONNECTIONS + " connections";
    }

    @Override
    public String kind() {
        return what.code;
    }

    @Override
    public Set<Road> roads() {
        return Set.of(Road.NGINX, Road.JAVA_JAR, Road.TOMCAT, Road.WILDFLY);
    }

    @Override
    public Map<Figure, Double> round(Peer peer, int seconds) throws IOException {
        Path script = Files.writeString(folder.resolve("streams.lua"), script(peer));
        double before = peer.figures().cpuSeconds();
        String output = Tool.output(cores.client(List.of(
                Tool.WRK.path(),
                "-t1",
                "-c" + CONNECTIONS,
                "-d" + seconds + "s",
                "-s" + script,
                "http://" + Blueprint.HOST + ":" + peer.address().getPort() + "/")));
        double cpu = peer.figures().cpuSeconds() - before;
        Matcher figures = FIGURES.matcher(output);
        if (!figures.find()
                || Long.parseLong(figures.group(6)) > 0
                || figures.group(1).equals("0")) {
            throw new WrongAnswerException("wrk had errors: " + output);
        }
        double requests = Double.parseDouble(figures.group(1));
        double bytes = Double.parseDouble(figures.group(2));
        double time = Double.parseDouble(figures.group(3)) / 1e6;
        return Map.of(
                Figure.THROUGHPUT, bytes / time / 1e9,
                Figure.CPU_PER_GIB, cpu / (bytes / GIB),
                Figure.REQUEST_RATE, requests / time,
                Figure.CPU_PER_REQUEST, cpu * 1e6 / requests,
                Figure.LATENCY_P50, Double.parseDouble(figures.group(4)) / 1e3,
                Figure.LATENCY_P99, Double.parseDouble(figures.group(5)) / 1e3);
    }

    private String script(Peer peer) throws IOException {
        String request = peer.road() == Road.NGINX ? ofNginx(peer) : ofMatinee(peer);
        return "request = function()\n" + request + """

                end
                done = function(summary, latency)
                  local e = summary.errors
                  io.write(string.format("bench %d %d %d %d %d %d\\n", summary.requests, summary.bytes, summary.duration,
                    latency:percentile(50), latency:percentile(99), e.connect + e.read + e.write + e.status + e.timeout))
                end
                """;
    }

    /** The film lies beside the one that the peer's path names. */
    private String ofNginx(Peer peer) throws IOException {
        String base = peer.path().replace(Film.NAME, "");
        if (what == What.PLAYLIST) {
            Files.writeString(folder.resolve("playlist.m3u8"), "#EXTM3U\n".repeat(what.length / 8));
            return "  return wrk.format(\"GET\", \"" + base + "playlist.m3u8\")";
        }
        return "  local first = math.random(0, " + SEGMENTS + ") * " + what.length + "\n"
                + "  return wrk.format(\"GET\", \"" + base + LongFilm.NAME
                + "\", {[\"Range\"] = \"bytes=\" .. first .. \"-\" .. (first + "
                + (what.length - 1) + ")})";
    }

    private String ofMatinee(Peer peer) throws IOException {
        String base = peer.path().replace("/video/" + Film.NAME, "/stream/" + LongFilm.NAME + "/");
        String master = get("http://" + Blueprint.HOST + ":" + peer.address().getPort() + base + "master.m3u8");
        Matcher address = ADDRESS.matcher(master);
        while (address.find()) {
            if (address.group(2).equals(what.track)) {
                String rendition = base + address.group(1) + "/";
                return what == What.PLAYLIST
                        ? "  return wrk.format(\"GET\", \"" + rendition + "media.m3u8\")"
                        : "  return wrk.format(\"GET\", \"" + rendition + "\" .. math.random(1, " + SEGMENTS
                                + ") .. \".m4s\")";
            }
        }
        throw new WrongAnswerException("no rendition of " + what.track + " in " + master);
    }

    private static String get(String address) throws IOException {
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new WrongAnswerException(address + " answers " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
