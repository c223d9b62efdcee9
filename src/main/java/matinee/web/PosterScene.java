package matinee.web;

import java.util.List;
import java.util.function.Consumer;

/**
 * One kind of picture that a generated poster can show.
 *
 * @param name for people
 * @param painter adds everything but the sky
 * @param palettes the colours it looks well in
 */
record PosterScene(String name, Consumer<PosterSketch> painter, List<PosterPalette> palettes) {
    /** Their order and number are part of what a title looks like. */
    static final List<PosterScene> ALL = List.of(
            new PosterScene(
                    "sea",
                    PosterLandscapes::sea,
                    List.of(
                            new PosterPalette(0x0b3954, 0x0a5a70, 0x087e8b, 0xbfd7ea, 0x0b3954),
                            new PosterPalette(0x13315c, 0x3e7c95, 0xf4b183, 0xffe8c2, 0x0b2545),
                            new PosterPalette(0x3b1c5a, 0xa23b6c, 0xf28b66, 0xffdcb0, 0x2a1145),
                            new PosterPalette(0x114b5f, 0x1a936f, 0x88d498, 0xf3f9d2, 0x0b3440))),
            new PosterScene(
                    "dune",
                    PosterLandscapes::dune,
                    List.of(
                            new PosterPalette(0x5f0f40, 0xb2403a, 0xe98a3a, 0xfbd87f, 0x4a0c35),
                            new PosterPalette(0x264653, 0x5f8a8b, 0xe9c46a, 0xfff0c4, 0xa64b2a),
                            new PosterPalette(0x22223b, 0x6b4a6e, 0xd99a7c, 0xf2e9e4, 0x3b2440),
                            new PosterPalette(0x7f1d1d, 0xc2573a, 0xf6bd60, 0xfff1d6, 0x5c1a1b))),
            new PosterScene(
                    "wood",
                    PosterLandscapes::wood,
                    List.of(
                            new PosterPalette(0x132a13, 0x31572c, 0x7f9f4a, 0xecf39e, 0x0c1f0c),
                            new PosterPalette(0x0d3b3e, 0x2d6a6a, 0x9cc5a1, 0xe8f3e1, 0x06262a),
                            new PosterPalette(0x5a1f0c, 0xb5541c, 0xf2a541, 0xffe6a7, 0x3a1206),
                            new PosterPalette(0x1b2a49, 0x465c8b, 0xb5c5e3, 0xf4f7ff, 0x101b33))),
            new PosterScene(
                    "night",
                    PosterLandscapes::night,
                    List.of(
                            new PosterPalette(0x10002b, 0x2f0a5b, 0x7b2cbf, 0xe0aaff, 0x10002b),
                            new PosterPalette(0x020b2d, 0x10306b, 0x3f6fb5, 0xdcebff, 0x020b2d),
                            new PosterPalette(0x0b132b, 0x1c2f4f, 0x2f7f86, 0xd6fff6, 0x081021),
                            new PosterPalette(0x1a0b1f, 0x4b1b4f, 0xb5476d, 0xffd9c7, 0x1a0b1f))),
            new PosterScene(
                    "city",
                    PosterStillLifes::city,
                    List.of(
                            new PosterPalette(0x212529, 0x343a40, 0x6c757d, 0xffd166, 0x15181b),
                            new PosterPalette(0x14213d, 0x3a3f74, 0xd07a6b, 0xffd9a0, 0x0c142a),
                            new PosterPalette(0x0f2027, 0x205062, 0x5fa8a0, 0xffe29a, 0x0a171d),
                            new PosterPalette(0x2b0f36, 0x7a2a5d, 0xf08a5d, 0xffe1a8, 0x1b0824))),
            new PosterScene(
                    "rose",
                    PosterStillLifes::rose,
                    List.of(
                            new PosterPalette(0x590d22, 0x900f38, 0xc9184a, 0xffccd5, 0x3d0616),
                            new PosterPalette(0x240046, 0x4a0f85, 0x7b2cbf, 0xe9d0ff, 0x16002c),
                            new PosterPalette(0x003b46, 0x07606b, 0x1f9a92, 0xc4f1e6, 0x00252c),
                            new PosterPalette(0x5b2a00, 0x9c5400, 0xdb8a1c, 0xffedc2, 0x3b1a00))),
            new PosterScene(
                    "ice",
                    PosterStillLifes::ice,
                    List.of(
                            new PosterPalette(0x03045e, 0x0353a4, 0x48a6d6, 0xe3f6ff, 0x02265a),
                            new PosterPalette(0x1d2671, 0x5a5fae, 0xf0b8c8, 0xfff4f0, 0x1b2560),
                            new PosterPalette(0x06283d, 0x14607a, 0x6fc3c9, 0xecfffb, 0x05233a),
                            new PosterPalette(0x2b2d6e, 0x7f6fb8, 0xf7c59f, 0xfff6e6, 0x24285c))),
            new PosterScene(
                    "clay",
                    PosterStillLifes::clay,
                    List.of(
                            new PosterPalette(0x582f0e, 0x8a5a33, 0xb99b72, 0xede0d4, 0x43220a),
                            new PosterPalette(0x2f3e46, 0x52796f, 0x9fb8a3, 0xf3ead8, 0x7a3b1e),
                            new PosterPalette(0x6d2e46, 0xa26769, 0xd5b9b2, 0xfaf0e6, 0x4a1c2e),
                            new PosterPalette(0x1f3a4d, 0x4d7c8a, 0xcbdfbd, 0xfdf6e3, 0x8f3f2b))));

    PosterScene {
        palettes = List.copyOf(palettes);
    }

    /** The whole SVG document, each open choice thrown with {@code dice}. */
    String draw(SeededDice dice) {
        PosterSketch sketch = new PosterSketch(dice, palettes.get(dice.from(0, palettes.size() - 1)));
        painter.accept(sketch);
        return sketch.svg();
    }
}
