package matinee.presentation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Names of versions, as they stand in addresses. */
final class Fingerprint {
    /** Enough that no two versions of a film ever meet. */
    private static final int BYTES = 12;

    private Fingerprint() {}

    /** Of words without spaces: letters, digits, {@code -_}. */
    static String of(String... words) {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        byte[] hash = sha256.digest(String.join(" ", words).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
    }
}
