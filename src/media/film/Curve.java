package film;

/** Curves over time and place: easing, and smooth noise that is the same in every run. */
final class Curve {
    private Curve() {}

    static float clamp(float value) {
        return value < 0 ? 0 : value > 1 ? 1 : value;
    }

    /** 0 up to 0, 1 from 1 on, without a corner between. */
    static float ease(float value) {
        float inside = clamp(value);
        return inside * inside * (3 - 2 * inside);
    }

    /** Where {@code value} stands between two places, eased. */
    static float between(float from, float to, float value) {
        return ease((value - from) / (to - from));
    }

    /** StrictMath, for its results are the same on every machine. */
    static float sin(double angle) {
        return (float) StrictMath.sin(angle);
    }

    static float cos(double angle) {
        return (float) StrictMath.cos(angle);
    }

    /** An even spread over 0 to 1 for whole numbers. */
    static float hash(int x, int y) {
        int mixed = x * 0x27d4eb2d ^ y * 0x165667b1;
        mixed = (mixed ^ mixed >>> 15) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return ((mixed ^ mixed >>> 16) >>> 8) / (float) (1 << 24);
    }

    /** Smooth noise, 0 to 1, one hill or hollow per unit. */
    static float noise(float x, float y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float across = ease(x - left);
        float down = ease(y - top);
        float above = hash(left, top) + (hash(left + 1, top) - hash(left, top)) * across;
        float below = hash(left, top + 1) + (hash(left + 1, top + 1) - hash(left, top + 1)) * across;
        return above + (below - above) * down;
    }

    /** Noise of several sizes, each half as large and half as strong as the one before; about 0 to 1. */
    static float cloud(float x, float y, int sizes) {
        float sum = 0;
        float strength = 0.5f;
        float finer = 1;
        for (int size = 0; size < sizes; size++) {
            sum += strength * noise(x * finer + size * 17.3f, y * finer + size * 9.1f);
            strength /= 2;
            finer *= 2;
        }
        return sum / (1 - 2 * strength);
    }
}
