package matinee.http;

import java.util.List;

/**
 * What is known of a selected representation (RFC 9110 §3.2) before a byte of it is read.
 *
 * @param completeLength bytes
 * @param cacheControl the same on 200, 206 and 304, or a cache would mix them up
 * @param metadata fields that also a 304 repeats ({@code Content-Location}, {@code Vary})
 * @param contentFields fields that only go with content ({@code Content-Disposition})
 */
public record SelectedRepresentation(
        long completeLength,
        MediaType type,
        Validators validators,
        String cacheControl,
        List<Field> metadata,
        List<Field> contentFields) {
    /** A cache asks each time whether what it holds still stands. */
    public static final String REVALIDATE = "no-cache";

    /** For URLs that name one version for ever. */
    public static final String IMMUTABLE = "public, max-age=31536000, immutable";

    public SelectedRepresentation {
        if (completeLength < 0) {
            throw new IllegalArgumentException("complete length " + completeLength);
        }
        metadata = List.copyOf(metadata);
        contentFields = List.copyOf(contentFields);
    }

    /** Without further fields. */
    public SelectedRepresentation(long completeLength, MediaType type, Validators validators, String cacheControl) {
        this(completeLength, type, validators, cacheControl, List.of(), List.of());
    }
}
