package matinee.web;

/** Posters of the open country: sea, dunes, woods and the night over mountains. */
final class PosterLandscapes {
    private PosterLandscapes() {}

    static void sea(PosterSketch sketch) {
        SeededDice dice = sketch.dice();
        PosterPalette palette = sketch.palette();
        sketch.lightAt(dice.from(110, 530), dice.from(80, 165), dice.from(34, 52));
        int boat = dice.from(0, 3);
        int length = dice.from(62, 96);
        for (int wave = 0; wave < 5; wave++) {
            int y = 196 + wave * 36;
            if (wave == boat) {
                sail(sketch, dice.from(90, 540), y + 6);
            }
            StringBuilder path = new StringBuilder();
            path.append('M').append(-dice.from(0, length * 2)).append(' ').append(y);
            path.append('q').append(length / 2).append(' ').append(wave * 3 - dice.from(22, 30));
            path.append(' ').append(length).append(" 0");
            path.append("t".concat(length + " 0").repeat((PosterSketch.WIDTH + length * 2) / length + 1));
            path.append("V360H-200z");
            int water = PosterPalette.mix(palette.middle(), palette.land(), 10 + wave * 20);
            sketch.area(path, PosterPalette.mix(water, palette.light(), 22 - wave * 5), 78);
        }
    }

    private static void sail(PosterSketch sketch, int x, int y) {
        PosterPalette palette = sketch.palette();
        sketch.area("M" + x + " " + (y - 62) + "q24 26 26 50h-26zm-4 8v42h-22q14-16 22-42z", palette.light(), 100);
        sketch.area("M" + (x - 30) + " " + (y - 9) + "h62q-6 14-16 14h-32q-10 0-14-14z", palette.land(), 100);
    }

    static void dune(PosterSketch sketch) {
        SeededDice dice = sketch.dice();
        PosterPalette palette = sketch.palette();
        int sun = dice.from(120, 520);
        sketch.lightAt(sun, dice.from(90, 160), dice.from(40, 62));
        int peak = dice.from(60, 250);
        for (int row = 0; row < 4; row++) {
            int y = 205 + row * 38 - dice.from(0, 14);
            int foot = y + dice.from(40, 60);
            int lit = PosterPalette.mix(palette.near(22 + row * 22), palette.light(), 24 - row * 6);
            ridge(sketch, peak, y, foot, lit);
            peak = 60 + (peak + dice.from(200, 330)) % 520;
        }
    }

    /** One row: sand rises from the left edge to a crest and falls to the right one; the side behind the crest is in shadow. */
    private static void ridge(PosterSketch sketch, int peak, int y, int foot, int lit) {
        String crest = peak + " " + y;
        String fall = "C" + (peak + 50) + " " + (y + 14) + " " + (peak + 130) + " " + foot + " 760 " + foot;
        sketch.area(
                "M-120 " + foot + "C" + (peak - 150) + " " + foot + " " + (peak - 60) + " " + y + " " + crest + fall
                        + "V360H-120z",
                lit,
                100);
        int bend = y + (360 - y) / 2;
        sketch.area(
                "M" + crest + fall + "V360H" + (peak + 70) + "C" + (peak + 120) + " " + bend + " " + (peak - 20) + " "
                        + bend + " " + crest + "z",
                sketch.palette().land(),
                38);
    }

    static void wood(PosterSketch sketch) {
        SeededDice dice = sketch.dice();
        PosterPalette palette = sketch.palette();
        sketch.lightAt(dice.from(110, 530), dice.from(70, 130), dice.from(28, 46));
        for (int row = 0; row < 3; row++) {
            int ground = 262 + row * 42;
            StringBuilder path = new StringBuilder();
            path.append("M0 ").append(ground).append("h640V360H0z");
            int step = 44 + row * 22;
            for (int x = dice.from(-10, 20); x < 660; x += dice.from(step - 14, step + 16)) {
                pine(path, x, ground + 4, dice.from(62, 104) + row * 24);
            }
            sketch.area(path, palette.near(34 + row * 33), 100);
        }
    }

    private static void pine(StringBuilder path, int x, int foot, int height) {
        int tier = height / 2;
        int reach = height / 6;
        int inner = reach / 2;
        path.append('M').append(x).append(' ').append(foot - height);
        path.append('l').append(reach).append(' ').append(tier).append('h').append(-inner);
        path.append('l').append(reach).append(' ').append(tier).append('h').append(-2 * (2 * reach - inner));
        path.append('l')
                .append(reach)
                .append(' ')
                .append(-tier)
                .append('h')
                .append(-inner)
                .append('z');
    }

    static void night(PosterSketch sketch) {
        SeededDice dice = sketch.dice();
        PosterPalette palette = sketch.palette();
        sketch.line(stars(dice, 34), palette.light(), 2, 70);
        sketch.line(stars(dice, 12), palette.light(), 4, 90);
        sketch.lightAt(dice.from(90, 550), dice.from(60, 110), dice.from(22, 40));
        for (int row = 0; row < 3; row++) {
            StringBuilder path = new StringBuilder("M-60 360");
            boolean summit = dice.oneIn(2);
            int step = 92 - row * 8;
            for (int x = -40; x < 640 + step; x += dice.from(step - 26, step + 14)) {
                int height = summit ? dice.from(96, 150) : dice.from(30, 62);
                path.append('L').append(x).append(' ').append(330 + row * 26 - height + row * row * 4);
                summit = !summit;
            }
            sketch.area(path.append("L760 360z"), palette.near(36 + row * 32), 100);
        }
    }

    private static StringBuilder stars(SeededDice dice, int count) {
        StringBuilder path = new StringBuilder();
        for (int star = 0; star < count; star++) {
            path.append('M')
                    .append(dice.from(4, 636))
                    .append(' ')
                    .append(dice.from(4, 230))
                    .append("h0");
        }
        return path;
    }
}
