package matinee.web;

/**
 * The colours of one poster, each {@code 0xrrggbb}.
 *
 * @param top the sky overhead
 * @param middle the sky half way down
 * @param low the sky behind whatever stands on the ground
 * @param light sun, moon, foam and everything they shine on
 * @param land the nearest and darkest things
 */
record PosterPalette(int top, int middle, int low, int light, int land) {
    /** {@code of} at 0 percent, {@code to} at 100. */
    static int mix(int of, int to, int percent) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = ((of >> shift) & 255) * (100 - percent) + ((to >> shift) & 255) * percent;
            mixed |= ((channel + 50) / 100) << shift;
        }
        return mixed;
    }

    /** Distance made visible: 0 percent lies at the horizon, 100 before our feet. */
    int near(int percent) {
        return mix(low, land, percent);
    }
}
