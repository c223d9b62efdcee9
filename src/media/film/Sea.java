package film;

import static film.Curve.cloud;
import static film.Curve.ease;
import static film.Curve.noise;
import static film.Curve.sin;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Morning: the sun comes up out of the sea, and a sail goes by. */
final class Sea implements Scene {
    private static final int HORIZON = 392;
    private static final float SUN_X = 830;
    private static final Ramp NIGHT = Ramp.of(0x0b2545, 0x13506b, 0x2a7f86, 0xd98e5f, 0xffb26b);
    private static final Ramp DAY = Ramp.of(0x125a78, 0x2b8a97, 0x8cc3b4, 0xffcf8f, 0xffe6b8);
    private static final Ramp WATER = Ramp.of(0xf2b27a, 0x5f9c98, 0x137080, 0x0a4a63, 0x08324c);
    private static final Colour LIGHT = Colour.of(0xffe2a8);
    private static final Colour FOAM = Colour.of(0x8fd3d6);

    private static final Colour HULL = Colour.of(0x8a1c43);

    @Override
    public void paint(Picture picture, float seconds) {
        float risen = ease((seconds + 0.6f) / 6.4f);
        float sunY = 420 - 170 * risen;
        picture.fill(0, HORIZON, (x, y, depth) -> {
            float place = y / HORIZON;
            return NIGHT.at(place).mix(DAY.at(place), risen);
        });
        picture.glow(SUN_X, sunY, 620, Colour.of(0xffa860), 0.55f);
        picture.glow(SUN_X, sunY, 230, LIGHT, 0.6f);
        picture.disc(SUN_X, sunY, 62, Paint.plain(Colour.of(0xfff3d6)));
        clouds(picture, seconds);
        gulls(picture, seconds);
        picture.fill(HORIZON, Picture.HEIGHT, (x, y, depth) -> WATER.at(depth / (Picture.HEIGHT - HORIZON)));
        glitter(picture, seconds, risen);
        for (int wave = 0; wave < 5; wave++) {
            if (wave == 2) {
                sail(picture, seconds);
            }
            Picture.Outline outline = wave(wave, seconds);
            picture.below(
                    outline,
                    new Paint.Veil(LIGHT.mix(FOAM, Math.min(wave / 2f, 1)), 0.30f - 0.01f * wave, 0, 46 + 26 * wave));
            picture.below(outline, new Paint.Veil(Colour.of(0x06304a), 0.05f, 0.26f, 90));
        }
    }

    private static void clouds(Picture picture, float seconds) {
        Colour shade = Colour.of(0xffd9b0);
        picture.fill(40, HORIZON - 14, new Paint() {
            @Override
            public Colour colour(float x, float y, float depth) {
                return shade;
            }

            @Override
            public float alpha(float x, float y, float depth) {
                float thickness = cloud((x + seconds * 9) / 330, y / 46, 4) - 0.50f;
                float band = ease(depth / 120) * ease((HORIZON - 14 - y) / 60);
                return 0.55f * band * ease(thickness * 3.2f);
            }
        });
    }

    private static void gulls(Picture picture, float seconds) {
        for (int gull = 0; gull < 4; gull++) {
            float x = 250 + 74 * gull + 26 * seconds + 20 * sin(gull * 2.1);
            float y = 196 - 30 * sin(gull * 1.7 + 0.6) - 7 * seconds + 4 * sin(seconds * 1.3 + gull);
            float wing = 15 - gull * 1.8f;
            float lift = wing * (0.45f + 0.4f * sin(seconds * 6.5 + gull * 1.9));
            Path2D path = new Path2D.Float();
            path.moveTo(x - wing, y - lift);
            path.quadTo(x - wing * 0.45, y - lift * 0.9 - 3, x, y);
            path.quadTo(x + wing * 0.45, y - lift * 0.9 - 3, x + wing, y - lift);
            picture.line(path, 2.3f, Paint.plain(Colour.of(0x12324a)));
        }
    }

    /** The sun's road on the water: short bright dashes, longer and further apart the nearer they are. */
    private static void glitter(Picture picture, float seconds, float risen) {
        for (int y = HORIZON; y < Picture.HEIGHT; y++) {
            float near = y - HORIZON + 5f;
            float width = 60 + near * 0.75f;
            float rows = 150 * (float) Math.sqrt(near / 330);
            for (int x = (int) (SUN_X - width * 1.6f); x < Math.min(Picture.WIDTH, SUN_X + width * 1.6f); x++) {
                float aside = Math.abs(x - SUN_X) / width;
                float dash = noise((x - SUN_X) / (9 + near * 0.16f) + seconds * 0.5f, rows * 0.55f - seconds * 1.7f);
                float lit = ease((dash - 0.42f - 0.28f * aside) * 4.5f) * ease(1.55f - aside);
                picture.screen(x, y, LIGHT, lit * (0.35f + 0.45f * risen) * (1 - near / 520));
            }
        }
    }

    private static Picture.Outline wave(int wave, float seconds) {
        float y = HORIZON + 22 + wave * 34 + wave * wave * 9;
        float height = 3 + wave * 3.4f;
        float length = 120 + wave * 66;
        float drift = seconds * (26 + 17 * wave) * (wave % 2 == 0 ? 1 : -0.7f);
        return x -> y
                + height * sin((x + drift) / length * 2.1 + wave * 1.3)
                + height * 0.45f * sin((x - drift * 0.6) / length * 4.7 + wave);
    }

    private static void sail(Picture picture, float seconds) {
        float x = 372 + 24 * seconds;
        float y = wave(2, seconds).y(x) - 1;
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(0.035 * sin(seconds * 1.9) - 0.02);
        place.scale(1.25, 1.25);
        Path2D main = new Path2D.Float();
        main.moveTo(3, -118);
        main.curveTo(26, -84, 46, -46, 50, -20);
        main.lineTo(3, -17);
        main.closePath();
        Path2D jib = new Path2D.Float();
        jib.moveTo(-3, -106);
        jib.curveTo(-14, -70, -28, -42, -44, -20);
        jib.lineTo(-3, -17);
        jib.closePath();
        Path2D hull = new Path2D.Float();
        hull.moveTo(-52, -12);
        hull.lineTo(58, -12);
        hull.curveTo(50, 2, 42, 8, 30, 10);
        hull.lineTo(-34, 10);
        hull.curveTo(-44, 6, -49, -2, -52, -12);
        hull.closePath();
        Ramp cloth = Ramp.of(0xfff6e4, 0xffd9a6, 0xf0a878);
        picture.shape(
                place.createTransformedShape(main), (px, py, depth) -> cloth.at((x + 60 - px) / 90 + depth / 400));
        picture.shape(place.createTransformedShape(jib), (px, py, depth) -> cloth.at(0.25f + depth / 170));
        Picture.Outline water = wave(2, seconds);
        picture.shape(place.createTransformedShape(hull), new Paint() {
            @Override
            public Colour colour(float px, float py, float depth) {
                return HULL;
            }

            @Override
            public float alpha(float px, float py, float depth) {
                return Curve.clamp(water.y(px) - py + 0.5f);
            }
        });
    }
}
