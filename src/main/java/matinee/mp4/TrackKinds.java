package matinee.mp4;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a track is for, ISO/IEC 14496-12 §8.10.4 (udta/kind). */
final class TrackKinds {
    private static final String CLAUSE = "ISO/IEC 14496-12 §8.10.4";

    /** The scheme of ISO/IEC 23009-1 §5.8.5.5, the one that is understood here. */
    static final String ROLES = "urn:mpeg:dash:role:2011";

    /** No role and no scheme that counts is longer. */
    private static final int LONGEST_BYTES = 256;

    private TrackKinds() {}

    /** The values of {@link #ROLES}; a track whose user data is broken is one that says nothing of itself. */
    static Set<String> roles(BoxReader reader, Box trak) throws IOException {
        Set<String> roles = new HashSet<>();
        try {
            Optional<Box> udta = trak.first("udta");
            List<Box> told =
                    udta.isPresent() ? reader.children(udta.get(), udta.get().bodyBytes()) : List.of();
            for (Box box : told) {
                if (box.code().equals("kind")) {
                    role(reader.body(box, CLAUSE)).ifPresent(roles::add);
                }
            }
        } catch (Mp4Exception brokenUserData) {
            return Set.of();
        }
        return roles;
    }

    /** A scheme and a value in it, each ended by a zero. */
    private static Optional<String> role(BoxBody kind) throws Mp4Exception, IOException {
        kind.version();
        String[] words = new String(kind.rest(LONGEST_BYTES), StandardCharsets.UTF_8).split("\0", -1);
        return words.length > 2 && words[0].equals(ROLES) ? Optional.of(words[1]) : Optional.empty();
    }
}
