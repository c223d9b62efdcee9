package matinee.http;

import java.util.ArrayList;
import java.util.List;

/** The value of {@code If-Match} or {@code If-None-Match}: any representation at all, or one of a list of entity tags. */
public sealed interface EntityTagCondition {
    /** Whether the tag is among them by strong comparison. */
    boolean matchesStrongly(EntityTag tag);

    /** Whether the tag is among them by weak comparison. */
    boolean matchesWeakly(EntityTag tag);

    /** The asterisk: true of every representation that exists. */
    record Any() implements EntityTagCondition {
        @Override
        public boolean matchesStrongly(EntityTag tag) {
            return true;
        }

        @Override
        public boolean matchesWeakly(EntityTag tag) {
            return true;
        }
    }

    /** The tags that could be read, in order; none where the value was malformed from the start. */
    record Listed(List<EntityTag> tags) implements EntityTagCondition {
        public Listed {
            tags = List.copyOf(tags);
        }

        @Override
        public boolean matchesStrongly(EntityTag tag) {
            return tags.stream().anyMatch(tag::equalsStrongly);
        }

        @Override
        public boolean matchesWeakly(EntityTag tag) {
            return tags.stream().anyMatch(tag::equalsWeakly);
        }
    }

    /**
     * Scans a field's value, all its lines joined by commas (RFC 9110 §13.1.1, §13.1.2). Splitting at commas would be wrong, as
     * a tag may hold them. What follows a malformed member is not read: for {@code If-Match} that refuses, for
     * {@code If-None-Match} it sends the whole, so both err on the safe side.
     */
    static EntityTagCondition parse(String value) {
        if (value.strip().equals("*")) {
            return new Any();
        }
        List<EntityTag> tags = new ArrayList<>();
        int at = 0;
        while (true) {
            at = skip(value, at, " \t,");
            EntityTag.Strength strength = EntityTag.Strength.STRONG;
            if (value.startsWith("W/", at)) {
                strength = EntityTag.Strength.WEAK;
                at += 2;
            }
            int end = closingQuote(value, at);
            if (end == at) {
                return new Listed(tags);
            }
            tags.add(new EntityTag(strength, value.substring(at + 1, end)));
            at = skip(value, end + 1, " \t");
            if (at < value.length() && value.charAt(at) != ',') {
                return new Listed(tags);
            }
        }
    }

    /** The index of the quote that ends the tag starting at an index; that very index when none starts there. */
    private static int closingQuote(String value, int at) {
        if (at >= value.length() || value.charAt(at) != '"') {
            return at;
        }
        int end = at + 1;
        while (end < value.length() && EntityTag.isTagCharacter(value.charAt(end))) {
            end++;
        }
        return end < value.length() && value.charAt(end) == '"' ? end : at;
    }

    private static int skip(String value, int from, String characters) {
        int at = from;
        while (at < value.length() && characters.indexOf(value.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
