package matinee.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * What a store knows of an object at the moment it was opened or listed.
 *
 * @param length bytes, never negative
 * @param modified last modification, as fine as the store keeps it
 * @param identity what else tells two versions of the object apart (inode and change time, say); empty where only length and
 *     modification time shall count
 */
public record ObjectStat(long length, Instant modified, String identity) {
    /** Part of every fingerprint: raise it when what a fingerprint stands for changes. */
    private static final int FORMAT = 1;

    /** 16 bytes of the hash: 22 characters, and no two versions of a library ever meet. */
    private static final int FINGERPRINT_BYTES = 16;

    public ObjectStat {
        if (length < 0) {
            throw new IllegalArgumentException("length " + length);
        }
    }

    /** An opaque name of exactly this version of the object: 22 characters of base64url. */
    public String fingerprint() {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        sha256.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES + Long.BYTES + Integer.BYTES)
                .putInt(FORMAT)
                .putLong(length)
                .putLong(modified.getEpochSecond())
                .putInt(modified.getNano())
                .flip());
        byte[] hash = sha256.digest(identity.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, FINGERPRINT_BYTES));
    }
}
