package matinee.http;

/**
 * An entity tag (RFC 9110 §8.8.3).
 *
 * @param opaque the characters between the quotes
 */
public record EntityTag(Strength strength, String opaque) {
    /** Whether equal tags promise equal bytes or only an equal meaning. */
    public enum Strength {
        STRONG,
        WEAK
    }

    public EntityTag {
        for (int at = 0; at < opaque.length(); at++) {
            if (!isTagCharacter(opaque.charAt(at))) {
                throw new IllegalArgumentException("not an entity tag: " + opaque);
            }
        }
    }

    public static EntityTag strong(String opaque) {
        return new EntityTag(Strength.STRONG, opaque);
    }

    public static EntityTag weak(String opaque) {
        return new EntityTag(Strength.WEAK, opaque);
    }

    /** Strong comparison (RFC 9110 §8.8.3.2): both are strong, and equal. */
    public boolean equalsStrongly(EntityTag other) {
        return strength == Strength.STRONG && equals(other);
    }

    /** Weak comparison (RFC 9110 §8.8.3.2): the opaque parts are equal. */
    public boolean equalsWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    /** {@code etagc}: anything visible but the double quote; comma and backslash are ordinary characters of a tag. */
    static boolean isTagCharacter(int c) {
        return c == 0x21 || (c >= 0x23 && c <= 0x7E) || (c >= 0x80 && c <= 0xFF);
    }

    /** As it stands in a field. */
    @Override
    public String toString() {
        return (strength == Strength.WEAK ? "W/\"" : "\"") + opaque + '"';
    }
}
