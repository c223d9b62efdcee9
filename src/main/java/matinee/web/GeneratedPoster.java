package matinee.web;

/**
 * The picture of a video that has none: a small landscape or still life, drawn as SVG, which follows from the title alone. The
 * same title gives the same bytes for ever, so that nobody's library changes its face and every cache may keep it.
 *
 * @param title any text; none of it appears in the picture
 */
record GeneratedPoster(String title) {
    /** What the picture shows. */
    PosterScene scene() {
        return scene(new SeededDice(title));
    }

    /** An SVG document of 640 by 360, below 2,500 bytes of ASCII, without scripts, styles or references to anything else. */
    String svg() {
        SeededDice dice = new SeededDice(title);
        return scene(dice).draw(dice);
    }

    private static PosterScene scene(SeededDice dice) {
        return PosterScene.ALL.get(dice.from(0, PosterScene.ALL.size() - 1));
    }
}
