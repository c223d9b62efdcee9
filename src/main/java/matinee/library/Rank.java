package matinee.library;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a video stands in a list: it says so even when the video itself is gone, and videos that come or go before it do not
 * move it.
 *
 * @param worth what the order goes by first, the greatest first; alike for all where names alone count
 * @param path the video's, as {@link VideoPath#toString} has it; its last part is the name
 */
public record Rank(long worth, String path) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER = Comparator.comparingLong(Rank::worth)
            .reversed()
            .thenComparing(Rank::name, NaturalOrder.INSTANCE)
            .thenComparing(Rank::path);

    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9]{1,18})\n(.{1,2048})", Pattern.DOTALL);

    /** Of what {@link #cursor} writes; empty for anything else. */
    public static Optional<Rank> ofCursor(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.of(WRITTEN.matcher(text))
                    .filter(Matcher::matches)
                    .map(written -> new Rank(Long.parseLong(written.group(1)), written.group(2)))
                    .filter(rank -> rank.cursor().equals(cursor));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Letters, digits, {@code -} and {@code _}: opaque to those who are given it. */
    public String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((worth + "\n" + path).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    private String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
