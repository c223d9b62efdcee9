package matinee.presentation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import matinee.storage.ObjectStat;

/**
 * What of films could not be packaged, and why, as far as somebody wanted them: told without opening a file, longer than the
 * films themselves are remembered, and under a bound. Safe for use by several threads.
 */
public final class Findings {
    private static final int MOST_FILMS = 10_000;

    /** Of versions of a film's files, by the first of which alone a film is refused. */
    private sealed interface Finding {
        record Refused(ObjectStat first, Refusal reason) implements Finding {}

        record LeftOut(List<ObjectStat> files, List<Omission> omissions) implements Finding {}
    }

    private final Cache<String, Finding> films = Caffeine.newBuilder()
            .maximumSize(MOST_FILMS)
            .executor(Runnable::run)
            .build();

    Findings() {}

    /**
     * Why a film was refused when it was last wanted.
     *
     * @param film its name
     * @param first the version of its first file
     * @return empty also where nobody wanted it yet
     */
    public Optional<Refusal> refusal(String film, ObjectStat first) {
        return films.getIfPresent(film) instanceof Finding.Refused refused
                        && refused.first().equals(first)
                ? Optional.of(refused.reason())
                : Optional.empty();
    }

    /**
     * Which of a film's other files were left out when it was last wanted.
     *
     * @param film its name
     * @param files the versions of all its files, in the order in which omissions count them
     * @return empty also where one of the files is another by now
     */
    public List<Omission> omissions(String film, List<ObjectStat> files) {
        return films.getIfPresent(film) instanceof Finding.LeftOut left
                        && left.files().equals(files)
                ? left.omissions()
                : List.of();
    }

    /** A film that changes just now is another at the next moment, whatever its file looks like from outside. */
    void note(String film, ObjectStat first, Refusal reason) {
        if (reason != Refusal.UNSTABLE) {
            films.put(film, new Finding.Refused(first, reason));
        }
    }

    void note(String film, List<ObjectStat> files, List<Omission> omissions) {
        if (omissions.isEmpty()) {
            films.invalidate(film);
        } else {
            films.put(film, new Finding.LeftOut(files, omissions));
        }
    }
}
