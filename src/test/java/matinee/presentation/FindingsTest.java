package matinee.presentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import matinee.storage.ObjectStat;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final ObjectStat HIGHEST = new ObjectStat(9, Instant.EPOCH, "1");
    private static final ObjectStat LOWER = new ObjectStat(5, Instant.EPOCH, "2");
    private static final ObjectStat NEWER = new ObjectStat(5, Instant.EPOCH, "3");
    private static final List<Omission> LEFT_OUT = List.of(new Omission(1, Omission.Reason.UNLIKE_DURATION));

    private final Findings findings = new Findings();

    @Test
    void aRefusalIsToldOfTheVersionThatWasRefused() {
        findings.note("film.mp4", HIGHEST, Refusal.EDITED);

        assertEquals(Optional.of(Refusal.EDITED), findings.refusal("film.mp4", HIGHEST));
        assertEquals(Optional.empty(), findings.refusal("film.mp4", NEWER));
        assertEquals(Optional.empty(), findings.refusal("other.mp4", HIGHEST));
    }

    @Test
    void whatChangesJustNowIsNotRemembered() {
        findings.note("film.mp4", HIGHEST, Refusal.UNSTABLE);

        assertEquals(Optional.empty(), findings.refusal("film.mp4", HIGHEST));
    }

    @Test
    void anOmissionIsToldAsLongAsAllFilesAreTheSame() {
        findings.note("film.mp4", List.of(HIGHEST, LOWER), LEFT_OUT);

        assertEquals(LEFT_OUT, findings.omissions("film.mp4", List.of(HIGHEST, LOWER)));
        assertEquals(List.of(), findings.omissions("film.mp4", List.of(HIGHEST, NEWER)));
        assertEquals(List.of(), findings.omissions("film.mp4", List.of(HIGHEST)));
    }

    @Test
    void aFilmThatIsWholeAgainHasNothingAgainstIt() {
        findings.note("film.mp4", HIGHEST, Refusal.EDITED);
        findings.note("film.mp4", List.of(HIGHEST, LOWER), LEFT_OUT);
        assertEquals(Optional.empty(), findings.refusal("film.mp4", HIGHEST));

        findings.note("film.mp4", List.of(HIGHEST, LOWER), List.of());
        assertEquals(List.of(), findings.omissions("film.mp4", List.of(HIGHEST, LOWER)));
    }
}
