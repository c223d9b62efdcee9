package matinee.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * What a store knows of an object at the moment it was opened or listed. A value, but no record: it remembers its fingerprint,
 * which costs more to make than a small answer to send, and which a long listing never asks for.
 */
public final class ObjectStat {
    /** Part of every fingerprint: raise it when what a fingerprint stands for changes. */
    private static final int FORMAT = 1;

    /** 16 bytes of the hash: 22 characters, and no two versions of a library ever meet. */
    private static final int FINGERPRINT_BYTES = 16;

    private final long length;
    private final Instant modified;
    private final String identity;

    /** Empty until it is asked for; two threads that ask at once make the same one. */
    private String fingerprint = "";

    /**
     * What is known.
     *
     * @param length bytes, never negative
     * @param modified last modification, as fine as the store keeps it
     * @param identity what else tells two versions of the object apart (inode and change time, say); empty where only length
     *     and modification time shall count
     */
    public ObjectStat(long length, Instant modified, String identity) {
        if (length < 0) {
            throw new IllegalArgumentException("length " + length);
        }
        this.length = length;
        this.modified = modified;
        this.identity = identity;
    }

    /** Bytes. */
    public long length() {
        return length;
    }

    /** Last modification, as fine as the store keeps it. */
    public Instant modified() {
        return modified;
    }

    /** An opaque name of exactly this version of the object: 22 characters of base64url. */
    public String fingerprint() {
        String known = fingerprint;
        if (known.isEmpty()) {
            known = hash();
            fingerprint = known;
        }
        return known;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectStat stat
                && length == stat.length
                && modified.equals(stat.modified)
                && identity.equals(stat.identity);
    }

    @Override
    public int hashCode() {
        return Objects.hash(length, modified, identity);
    }

    @Override
    public String toString() {
        return length + " bytes of " + modified + ' ' + identity;
    }

    private String hash() {
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
