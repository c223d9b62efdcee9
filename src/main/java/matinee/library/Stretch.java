package matinee.library;

import java.util.List;
import java.util.Optional;

/**
 * Some videos of a list, one after the other.
 *
 * @param total videos of the whole list
 * @param next where the list goes on behind them; empty at its end
 */
public record Stretch(List<Video> videos, int total, Optional<Rank> next) {
    public Stretch {
        videos = List.copyOf(videos);
    }
}
