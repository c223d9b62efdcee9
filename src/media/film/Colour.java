package film;

/** A colour as the screen shows it: gamma-encoded red, green and blue, each 0 to 1, finer than eight bits. */
record Colour(float red, float green, float blue) {
    static final Colour WHITE = Colour.of(0xffffff);

    static Colour of(int hex) {
        return new Colour((hex >> 16 & 255) / 255f, (hex >> 8 & 255) / 255f, (hex & 255) / 255f);
    }

    /** This colour at 0, the other at 1. */
    Colour mix(Colour other, float share) {
        return new Colour(
                red + (other.red - red) * share,
                green + (other.green - green) * share,
                blue + (other.blue - blue) * share);
    }
}
