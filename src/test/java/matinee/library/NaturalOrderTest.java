package matinee.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test
    void peopleWouldOrderItSo() {
        List<String> ordered = List.of(
                "1 film.mp4",
                "2 film.mp4",
                "10 film.mp4",
                "20240101.mp4",
                "99999999999999999999999999.mp4",
                "alpha.mp4",
                "Beta.mp4",
                "Episode 2.mp4",
                "episode 2b.mp4",
                "Episode 10.mp4",
                "s1e2.mp4",
                "s1e10.mp4",
                "s2e1.mp4",
                "zebra.mp4");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(NaturalOrder.INSTANCE);
        assertEquals(ordered, shuffled);
    }

    @Test
    void namesThatPeopleTakeForEqualAreToldApart() {
        assertEquals(0, NaturalOrder.INSTANCE.compare("a1", "a1"));
        assertEquals(-1, Integer.signum(NaturalOrder.INSTANCE.compare("A1", "a1")));
        assertEquals(-1, Integer.signum(NaturalOrder.INSTANCE.compare("a001", "a01")));
    }

    @Test
    void theOrderIsTotal() {
        Random random = new Random(2);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            names.add(random.ints(random.nextInt(6), 0, 6)
                    .mapToObj(at -> "aA012ä".substring(at, at + 1))
                    .reduce("", String::concat));
        }
        for (String a : names) {
            for (String b : names) {
                int order = Integer.signum(NaturalOrder.INSTANCE.compare(a, b));
                assertEquals(-order, Integer.signum(NaturalOrder.INSTANCE.compare(b, a)), a + " and " + b);
                assertEquals(order == 0, a.equals(b));
                for (String c : names) {
                    if (order <= 0 && NaturalOrder.INSTANCE.compare(b, c) <= 0) {
                        assertEquals(true, NaturalOrder.INSTANCE.compare(a, c) <= 0, a + ", " + b + ", " + c);
                    }
                }
            }
        }
    }
}
