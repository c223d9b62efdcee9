package matinee.streams;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The stream of one file, as a player asks for it. */
final class Stream {
    private final HttpClient client;
    private final URI folder;

    /**
     * One media playlist and what it leads to.
     *
     * @param address of the playlist
     * @param durations of its segments, in seconds
     */
    record Track(
            URI address, String playlist, List<byte[]> initialization, List<byte[]> segments, List<Double> durations) {
        /** One file of the initialization section and some segments. */
        Path write(Path file, int from, int to) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (byte[] section : initialization) {
                bytes.write(section);
            }
            for (byte[] segment : segments.subList(from, to)) {
                bytes.write(segment);
            }
            return Files.write(file, bytes.toByteArray());
        }

        double seconds() {
            return durations.stream().mapToDouble(Double::doubleValue).sum();
        }

        double averageBitRate() {
            return segments.stream().mapToDouble(bytes -> bytes.length).sum() * Byte.SIZE / seconds();
        }

        /** RFC 8216bis §4.1: of any run of segments of half to one and a half target durations. */
        double peakBitRate() {
            double target =
                    durations.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            double peak = 0;
            for (int first = 0; first < durations.size(); first++) {
                double seconds = 0;
                double bytes = 0;
                for (int i = first; i < durations.size() && seconds + durations.get(i) <= 1.5 * target; i++) {
                    seconds += durations.get(i);
                    bytes += segments.get(i).length;
                    peak = seconds >= target / 2 ? Math.max(peak, bytes * Byte.SIZE / seconds) : peak;
                }
            }
            return peak;
        }
    }

    /** @param folder address of {@code /stream/{path}/} */
    Stream(HttpClient client, URI folder) {
        this.client = client;
        this.folder = folder;
    }

    /** A name as a segment of an address. */
    static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            escaped.append(
                    (octet > 0 && Character.isLetterOrDigit(octet)) || octet == '.'
                            ? Character.toString(octet)
                            : String.format(Locale.ROOT, "%%%02X", octet));
        }
        return escaped.toString();
    }

    HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String file) throws IOException, InterruptedException {
        return get(folder.resolve(file));
    }

    String text(String file) throws IOException, InterruptedException {
        return new String(bytes(folder.resolve(file)), StandardCharsets.UTF_8);
    }

    private byte[] bytes(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(address);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " from " + address);
        }
        return answer.body();
    }

    /** Addresses of all media playlists of a kind of rendition, in the order of the multivariant playlist. */
    static List<String> renditions(String multivariant, String kind) {
        List<String> found = new ArrayList<>();
        for (String line : multivariant.lines().toList()) {
            String address = line.startsWith("#") ? PlaylistRules.attribute(line, "URI") : line;
            if (address.endsWith("/media.m3u8") && address.contains("/" + kind + "-") && !found.contains(address)) {
                found.add(address);
            }
        }
        return found;
    }

    Track track(String file) throws IOException, InterruptedException {
        URI address = folder.resolve(file);
        String playlist = text(file);
        List<byte[]> segments = new ArrayList<>();
        List<Double> durations = new ArrayList<>();
        List<byte[]> initialization = new ArrayList<>();
        for (String line : playlist.lines().toList()) {
            if (line.startsWith("#EXT-X-MAP:")) {
                initialization.add(bytes(address.resolve(PlaylistRules.attribute(line, "URI"))));
            } else if (line.startsWith("#EXTINF:")) {
                durations.add(Double.parseDouble(line.substring(8, line.indexOf(','))));
            } else if (!line.startsWith("#")) {
                segments.add(bytes(address.resolve(line)));
            }
        }
        return new Track(address, playlist, initialization, segments, durations);
    }
}
