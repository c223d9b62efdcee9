package matinee.web;

/** Posters of things rather than country: roofs, a rose of rings, ice, and pots on a shelf. */
final class PosterStillLifes {
    private PosterStillLifes() {}

    static void city(PosterSketch sketch) {
        SeededDice dice = sketch.dice();
        PosterPalette palette = sketch.palette();
        sketch.lightAt(dice.from(90, 550), dice.from(70, 140), dice.from(26, 48));
        sketch.area(skyline(dice, new StringBuilder(), 130, 215), palette.near(38), 100);
        StringBuilder windows = new StringBuilder();
        sketch.area(skyline(dice, windows, 190, 300), palette.near(88), 100);
        sketch.area(windows, palette.light(), 90);
    }

    /** Roofs between two heights, and a few lit windows of the houses below them. */
    private static StringBuilder skyline(SeededDice dice, StringBuilder windows, int highest, int lowest) {
        StringBuilder path = new StringBuilder("M-10 360");
        int x = -10;
        while (x < PosterSketch.WIDTH) {
            int width = dice.from(38, 66);
            int roof = dice.from(highest, lowest);
            path.append('V').append(roof);
            if (dice.oneIn(4)) {
                path.append('l')
                        .append(width / 2)
                        .append(" -16l")
                        .append(width - width / 2)
                        .append(" 16");
            } else {
                path.append('h').append(width);
            }
            for (int column = 9; column + 12 < width; column += 15) {
                if (!dice.oneIn(3)) {
                    windows.append('M')
                            .append(x + column)
                            .append(' ')
                            .append(roof + 14 + 18 * dice.from(0, 3))
                            .append("h7v10h-7z");
                }
            }
            x += width;
        }
        return path.append("V360z");
    }

    static void rose(PosterSketch sketch) {
        SeededDice dice = sketch.dice();
        int rings = dice.from(5, 9);
        int turned = dice.from(0, 90);
        int narrow = dice.from(24, 60);
        int wider = dice.from(0, 2) * 100 / rings;
        int faded = 44 / rings;
        sketch.lightAt(320, 180, dice.from(10, 24));
        for (int ring = 0; ring < rings; ring++) {
            sketch.ring(narrow + ring * wider, 150 - ring * wider / 4, turned + ring * 180 / rings, 88 - ring * faded);
        }
    }

    static void ice(PosterSketch sketch) {
        SeededDice dice = sketch.dice();
        PosterPalette palette = sketch.palette();
        sketch.lightAt(dice.from(90, 550), dice.from(60, 110), dice.from(26, 42));
        int shore = 226;
        StringBuilder far = new StringBuilder("M-60 ").append(shore);
        for (int x = -40; x < 680; x += dice.from(50, 84)) {
            far.append('L').append(x).append(' ').append(shore - dice.from(16, 84));
        }
        sketch.area(
                far.append("L720 ").append(shore).append('z'),
                PosterPalette.mix(palette.middle(), palette.light(), 52),
                100);
        sketch.area("M0 " + shore + "h640V360H0z", PosterPalette.mix(palette.middle(), palette.land(), 45), 100);
        int x = dice.from(90, 190);
        for (int floe = 0; floe < 3; floe++) {
            floe(sketch, x, shore + 22 + 36 * floe, 44 + floe * 16);
            x = 90 + (x + dice.from(170, 330)) % 460;
        }
    }

    /** A small berg of the given half width: lit side, shaded side, and its image in the water. */
    private static void floe(PosterSketch sketch, int x, int y, int half) {
        PosterPalette palette = sketch.palette();
        int top = sketch.dice().from(half * 7 / 10, half);
        int lean = sketch.dice().from(-half / 3, half / 4);
        String at = "M" + (x - half) + " " + y;
        String right = "l" + (half / 2) + " ";
        sketch.area(at + "h" + 2 * half + "L" + (x + lean) + " " + (y + top * 2 / 3) + "z", palette.light(), 22);
        sketch.area(
                at + right + -(top / 3) + "L" + (x + lean) + " " + (y - top) + "L" + (x + half * 2 / 3) + " "
                        + (y - top / 4) + "L" + (x + half) + " " + y + "z",
                palette.light(),
                100);
        sketch.area(
                at + right + -(top / 3) + "L" + (x + lean) + " " + (y - top) + "l-5 " + top / 2 + "l12 " + top / 4 + "L"
                        + (x + lean) + " " + y + "z",
                PosterPalette.mix(palette.light(), palette.middle(), 58),
                100);
    }

    static void clay(PosterSketch sketch) {
        SeededDice dice = sketch.dice();
        PosterPalette palette = sketch.palette();
        sketch.lightAt(dice.from(150, 490), dice.from(110, 160), dice.from(60, 84));
        int shelf = 292;
        sketch.area("M0 " + shelf + "h640V360H0z", palette.near(86), 100);
        sketch.area("M0 " + shelf + "h640v7H0z", palette.light(), 24);
        int pots = dice.from(2, 4);
        for (int pot = 0; pot < pots; pot++) {
            int x = 320 + (2 * pot - pots + 1) * 68 + dice.from(-10, 10);
            pot(
                    sketch,
                    x,
                    shelf + 10 + 12 * (pot % 2),
                    PosterPalette.mix(palette.land(), palette.light(), 12 + dice.from(0, 4) * 14));
        }
    }

    /** Turned on a wheel: both sides are the same curve from lip to foot; the right one lies in shadow. */
    private static void pot(PosterSketch sketch, int x, int foot, int colour) {
        SeededDice dice = sketch.dice();
        int height = dice.from(84, 176);
        int lip = dice.from(12, 30);
        int belly = dice.from(36, 58);
        int base = dice.from(16, 28);
        int widest = height * dice.from(38, 62) / 100;
        String right = "M" + x + " " + (foot - height) + "h" + lip
                + "c-8 " + widest / 3 + " " + (belly - lip) + " " + widest / 3 + " " + (belly - lip) + " " + widest
                + "c0 " + (height - widest) / 2 + " " + (base - belly) + " " + (height - widest) * 3 / 4 + " "
                + (base - belly) + " " + (height - widest)
                + "H" + x;
        String left = "h" + -base
                + "c0 " + -((height - widest) / 4) + " " + (base - belly) + " " + -((height - widest) / 2) + " "
                + (base - belly) + " " + (widest - height)
                + "c0 " + (widest / 3 - widest) + " " + (belly - lip + 8) + " " + (widest / 3 - widest) + " "
                + (belly - lip) + " " + -widest;
        sketch.area(right + left + "z", colour, 100);
        sketch.area(right + "z", sketch.palette().land(), 30);
        int band = foot - height + widest;
        sketch.line(
                "M" + (x - belly + 3) + " " + band + "q" + (belly - 3) + " 14 " + (2 * belly - 6) + " 0",
                sketch.palette().light(),
                3,
                55);
    }
}
