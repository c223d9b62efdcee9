package matinee.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Status and fields of a response, complete before its first byte is sent.
 *
 * @param fields in the order they are written; no name twice
 */
public record ResponseHead(int status, List<Field> fields) {
    /** As many as a response has as a rule; more are no fault. */
    private static final int MOST_FIELDS = 12;

    public ResponseHead {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("status " + status);
        }
        fields = List.copyOf(fields);
    }

    /** The head of all of a representation. */
    public static ResponseHead ofWhole(SelectedRepresentation representation) {
        return withContent(200, representation, representation.type(), representation.completeLength(), List.of());
    }

    /** The head of one range of a representation. */
    public static ResponseHead ofPart(SelectedRepresentation representation, ByteRange range) {
        Field contentRange = new Field("Content-Range", range.contentRange(representation.completeLength()));
        return withContent(206, representation, representation.type(), range.length(), List.of(contentRange));
    }

    /**
     * The head of several ranges of a representation: the ranges stand in the parts, and must not stand here
     * (RFC 9110 §15.3.7.2).
     */
    public static ResponseHead ofParts(SelectedRepresentation representation, MediaType multipart, long length) {
        return withContent(206, representation, multipart, length, List.of());
    }

    /** A 304 repeats what a cache updates by it, and nothing of the content (RFC 9110 §15.4.5). */
    public static ResponseHead ofNotModified(SelectedRepresentation representation) {
        List<Field> fields = new ArrayList<>();
        fields.add(date(representation.validators()));
        fields.add(new Field("ETag", representation.validators().entityTag().toString()));
        fields.add(new Field("Cache-Control", representation.cacheControl()));
        fields.addAll(representation.metadata());
        return new ResponseHead(304, fields);
    }

    /** A 416 names the complete length (RFC 9110 §15.5.17). The text is not the representation, so it has none of its fields. */
    public static ResponseHead ofNotSatisfiable(SelectedRepresentation representation, long textLength) {
        List<Field> fields = plainText(representation.validators(), textLength);
        fields.add(new Field("Content-Range", "bytes */" + representation.completeLength()));
        fields.add(new Field("Accept-Ranges", "bytes"));
        return new ResponseHead(416, fields);
    }

    /** A 412 (RFC 9110 §15.5.13). */
    public static ResponseHead ofPreconditionFailed(SelectedRepresentation representation, long textLength) {
        return new ResponseHead(412, plainText(representation.validators(), textLength));
    }

    /** The value of a field, if it has one. */
    public Optional<String> value(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst();
    }

    private static ResponseHead withContent(
            int status, SelectedRepresentation representation, MediaType type, long length, List<Field> rangeFields) {
        Validators validators = representation.validators();
        List<Field> fields = new ArrayList<>(MOST_FIELDS);
        fields.add(date(validators));
        fields.add(new Field("Content-Type", type.value()));
        fields.add(new Field("Content-Length", Long.toString(length)));
        fields.addAll(rangeFields);
        fields.add(new Field("Accept-Ranges", "bytes"));
        fields.add(new Field("ETag", validators.entityTag().toString()));
        fields.add(new Field("Last-Modified", HttpDate.format(validators.lastModified())));
        fields.add(new Field("Cache-Control", representation.cacheControl()));
        fields.addAll(representation.metadata());
        fields.addAll(representation.contentFields());
        return new ResponseHead(status, fields);
    }

    private static List<Field> plainText(Validators validators, long length) {
        List<Field> fields = new ArrayList<>();
        fields.add(date(validators));
        fields.add(new Field("Content-Type", MediaType.PLAIN_TEXT.value()));
        fields.add(new Field("Content-Length", Long.toString(length)));
        fields.add(new Field("Cache-Control", "no-store"));
        return fields;
    }

    /** Our own date, or the container's, cached for a second, could stand before {@code Last-Modified}. */
    private static Field date(Validators validators) {
        return new Field("Date", HttpDate.format(validators.date()));
    }
}
