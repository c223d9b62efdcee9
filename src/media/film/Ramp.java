package film;

/** Colours in a row, from 0 to 1, looked up in a table so that painting a pixel makes no garbage. */
final class Ramp {
    private static final int STEPS = 2048;
    private final Colour[] table = new Colour[STEPS + 1];

    /** Evenly spaced colours, the first at 0, the last at 1. */
    Ramp(Colour... stops) {
        for (int step = 0; step <= STEPS; step++) {
            float place = step * (stops.length - 1f) / STEPS;
            int left = Math.min((int) place, stops.length - 2);
            table[step] = stops[left].mix(stops[left + 1], Curve.ease(place - left) * 0.4f + (place - left) * 0.6f);
        }
    }

    static Ramp of(int... hex) {
        Colour[] stops = new Colour[hex.length];
        for (int stop = 0; stop < hex.length; stop++) {
            stops[stop] = Colour.of(hex[stop]);
        }
        return new Ramp(stops);
    }

    Colour at(float place) {
        return table[(int) (Curve.clamp(place) * STEPS)];
    }
}
