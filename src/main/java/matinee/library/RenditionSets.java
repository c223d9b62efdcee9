package matinee.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which videos of a folder are renditions of one film: two at least, of one extension, named {@code film.720p.mp4}. */
final class RenditionSets {
    /** By the name of the highest, the names of the others, higher before lower. */
    private final Map<String, List<String>> lower = new HashMap<>();

    private final Set<String> lowerNames = new HashSet<>();
    private final Map<String, String> films = new HashMap<>();

    /** @param names of the videos of a folder */
    RenditionSets(Collection<String> names) {
        Map<RenditionName, List<String>> sets = new HashMap<>();
        for (String name : names) {
            boolean video = ListedNames.kindOf(name).equals(Optional.of(MediaKind.VIDEO));
            RenditionName.of(name)
                    .filter(any -> video)
                    .ifPresent(rendition -> sets.computeIfAbsent(rendition.anyLines(), none -> new ArrayList<>())
                            .add(name));
        }
        sets.forEach((film, members) -> {
            if (members.size() > 1) {
                members.sort(RenditionName.HIGHEST_FIRST);
                lower.put(members.get(0), List.copyOf(members.subList(1, members.size())));
                lowerNames.addAll(members.subList(1, members.size()));
                members.forEach(member -> films.put(member, film.film()));
            }
        });
    }

    /** The other renditions of a film, by the name of its highest; none for any other video. */
    List<String> lowerThan(String name) {
        return lower.getOrDefault(name, List.of());
    }

    /** Whether a video is shown as a rendition of another alone. */
    boolean isLower(String name) {
        return lowerNames.contains(name);
    }

    /** The name that a film of several renditions has without their numbers. */
    Optional<String> film(String name) {
        return Optional.ofNullable(films.get(name));
    }

    Collection<String> films() {
        return films.values();
    }
}
