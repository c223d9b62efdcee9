package film;

/** What a surface looks like at a place of the picture. */
@FunctionalInterface
interface Paint {
    /** @param depth pixels below the surface's upper edge */
    Colour colour(float x, float y, float depth);

    /** How much of it covers what lies behind, 0 to 1. */
    default float alpha(float x, float y, float depth) {
        return 1;
    }

    static Paint plain(Colour colour) {
        return (x, y, depth) -> colour;
    }

    /** One colour, {@code top} opaque at the upper edge and {@code bottom} from {@code reach} pixels below it on. */
    record Veil(Colour tint, float top, float bottom, float reach) implements Paint {
        @Override
        public Colour colour(float x, float y, float depth) {
            return tint;
        }

        @Override
        public float alpha(float x, float y, float depth) {
            return top + (bottom - top) * Curve.ease(depth / reach);
        }
    }
}
