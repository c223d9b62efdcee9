package matinee.http;

import java.util.List;
import java.util.Optional;

/** The header fields of a request, by name without regard to case. */
@FunctionalInterface
public interface RequestFields {
    /** The values of all lines of a field, in order; none when the field is absent. */
    List<String> lines(String name);

    /** All lines of a field as one value, joined by commas (RFC 9110 §5.3); empty when the field is absent. */
    default Optional<String> value(String name) {
        List<String> lines = lines(name);
        return switch (lines.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(lines.get(0).strip());
            default -> Optional.of(String.join(", ", lines).strip());
        };
    }
}
