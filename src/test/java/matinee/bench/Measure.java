package matinee.bench;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** What is asked of each road. */
sealed interface Measure {
    /** Its name in options and JSON. */
    String code();

    /** Its name for people. */
    String title();

    /** The roads that it says something about. */
    Set<Road> roads();

    /** How fast: asked of warm servers that all run, in rounds. */
    non-sealed interface Speed extends Measure {
        /** Measures of one kind warm up the same code: once is enough for all. */
        String kind();

        /**
         * One round.
         *
         * @param seconds how long it takes
         */
        Map<Figure, Double> round(Peer peer, int seconds) throws IOException;

        @Override
        default Set<Road> roads() {
            return Set.of(Road.values());
        }
    }

    /** How well: asked once, of servers that it starts and ends itself. */
    non-sealed interface Scenario extends Measure {
        Map<Figure, Double> run(Road road) throws IOException;
    }
}
