package film;

import static film.Curve.cloud;
import static film.Curve.cos;
import static film.Curve.ease;
import static film.Curve.hash;
import static film.Curve.noise;
import static film.Curve.sin;

import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Night: the stars wheel over the ridge, one of them falls, and somebody in the cabin is still awake. */
final class Night implements Scene {
    private static final Ramp SKY = Ramp.of(0x0c0326, 0x1f0a4a, 0x3f1478, 0x7130a0, 0xb35aa8);
    private static final float POLE_X = 800;
    private static final float POLE_Y = 196;

    /** What does not move: painted once. */
    private final Picture sky = new Picture();

    Night() {
        sky.fill(0, Picture.HEIGHT, (x, y, depth) -> SKY.at(y / 560));
        milkyWay(sky);
    }

    @Override
    public void paint(Picture picture, float seconds) {
        picture.show(sky);
        stars(picture, seconds);
        fallingStar(picture, seconds - 1.15f);
        ridge(picture, new Ridge(430, 150, 300, 2.4f, 0x5a2a8c, 0x8c4ba6));
        ridge(picture, new Ridge(520, 170, 260, 8.7f, 0x34175f, 0x5f3088));
        ridge(picture, new Ridge(592, 90, 210, 5.1f, 0x1c0c3c, 0x341a58));
        meadow(picture);
    }

    private static void milkyWay(Picture picture) {
        for (int y = 0; y < 560; y++) {
            for (int x = 0; x < Picture.WIDTH; x++) {
                float across = (x * 0.55f + y * 0.83f - 470) / 150;
                float band = 1 / (1 + across * across * across * across);
                float dust = cloud((x - y) / 95f, (x + y) / 210f, 5);
                picture.screen(x, y, Colour.of(0xb9a0e8), 0.10f * band * ease((dust - 0.3f) * 2.2f) * (1 - y / 560f));
            }
        }
    }

    /** Each star draws a bow around the pole, longer with time and fading towards its beginning. */
    private static void stars(Picture picture, float seconds) {
        double turned = 0.12 + 0.10 * seconds;
        for (int star = 0; star < 460; star++) {
            double radius = 18 + 980 * Math.sqrt(hash(star, 1)) * (0.35 + 0.65 * hash(star, 2));
            double begin = hash(star, 3) * 2 * Math.PI;
            double bright = hash(star, 4);
            Colour light = Colour.of(bright > 0.8 ? 0xffe3b0 : bright > 0.45 ? 0xf1e6ff : 0xc9b6f5);
            float strength = (float) (0.25 + 0.6 * bright * bright);
            float width = (float) (1.1 + 1.1 * bright * bright);
            float headX = (float) (POLE_X + radius * cos(begin + turned));
            float headY = (float) (POLE_Y + radius * sin(begin + turned));
            Arc2D arc = new Arc2D.Double(
                    POLE_X - radius,
                    POLE_Y - radius,
                    2 * radius,
                    2 * radius,
                    -Math.toDegrees(begin),
                    -Math.toDegrees(turned),
                    Arc2D.OPEN);
            picture.line(arc, width, new Trail(headX, headY, (float) (radius * turned), light, strength * 0.85f));
            picture.glow(headX, headY, 3.2f + 4.5f * (float) bright, light, strength);
        }
        picture.glow(POLE_X, POLE_Y, 10, Colour.WHITE, 1);
    }

    /** Light that fades with the distance from the star. */
    private record Trail(float headX, float headY, float length, Colour light, float strength) implements Paint {
        @Override
        public Colour colour(float x, float y, float depth) {
            return light;
        }

        @Override
        public float alpha(float x, float y, float depth) {
            float away = (float) Math.sqrt((x - headX) * (x - headX) + (y - headY) * (y - headY));
            return strength * Curve.clamp(1 - 0.92f * away / length);
        }
    }

    private static void fallingStar(Picture picture, float seconds) {
        float gone = seconds / 0.9f;
        if (gone < 0 || gone > 1) {
            return;
        }
        float headX = 480 - 300 * gone;
        float headY = 74 + 138 * gone;
        float bright = ease(gone * 5) * ease((1 - gone) * 2.2f);
        Colour light = Colour.of(0xfff3dc);
        Line2D tail = new Line2D.Float(headX, headY, headX + 160, headY - 73.6f);
        picture.line(tail, 2.2f, new Trail(headX, headY, 168, light, bright));
        picture.glow(headX, headY, 16, light, bright);
    }

    private record Ridge(float base, float height, float length, float place, int top, int foot) {}

    private static void ridge(Picture picture, Ridge ridge) {
        Ramp colours = Ramp.of(ridge.top, ridge.top, ridge.foot);
        Picture.Outline line = x -> {
            float sum = 0;
            float strength = 0.6f;
            float finer = 1;
            for (int size = 0; size < 5; size++) {
                sum += strength
                        * (1 - Math.abs(2 * noise(x / ridge.length * finer + ridge.place, ridge.place * 3 + size) - 1));
                strength *= 0.45f;
                finer *= 2.2f;
            }
            return ridge.base - ridge.height * sum;
        };
        picture.below(
                line, (x, y, depth) -> colours.at((y - ridge.base + ridge.height * 0.9f) / (ridge.height * 1.25f)));
    }

    private static void meadow(Picture picture) {
        Colour black = Colour.of(0x0a0420);
        for (int tree = 0; tree < 46; tree++) {
            float x = tree * 29 + 22 * hash(tree, 11) - 14;
            float height = 44 + 78 * hash(tree, 12) * hash(tree, 13) + 34 * Math.abs(x - 640) / 640;
            boolean clearing = x > 905 && x < 1075;
            if (!clearing) {
                picture.shape(pine(x, ground(x) + 6, height), Paint.plain(black));
            }
        }
        picture.below(Night::ground, Paint.plain(black));
        cabin(picture, black);
    }

    private static float ground(float x) {
        return 650 - 16 * sin(x / 260.0 + 0.8) - 7 * sin(x / 97.0);
    }

    private static Path2D pine(float x, float foot, float height) {
        Path2D path = new Path2D.Float();
        path.moveTo(x, foot - height);
        float half = height * 0.21f;
        for (int side = 1; side >= -1; side -= 2) {
            for (int step = 1; step <= 4; step++) {
                int tier = side > 0 ? step : 5 - step;
                float y = foot - height + height * tier / 4.2f;
                float reach = side * half * (0.35f + 0.65f * tier / 4f);
                float inner = side * half * (0.35f + 0.65f * tier / 4f) * 0.5f;
                path.lineTo(x + (side > 0 ? reach : inner), y);
                path.lineTo(x + (side > 0 ? inner : reach), y);
            }
        }
        path.closePath();
        return path;
    }

    private static void cabin(Picture picture, Colour black) {
        float x = 960;
        float y = ground(990) + 4;
        Path2D house = new Path2D.Float();
        house.moveTo(x, y);
        house.lineTo(x, y - 36);
        house.lineTo(x - 8, y - 36);
        house.lineTo(x + 34, y - 66);
        house.lineTo(x + 76, y - 36);
        house.lineTo(x + 68, y - 36);
        house.lineTo(x + 68, y);
        house.closePath();
        Colour lamp = Colour.of(0xffc46b);
        picture.glow(x + 33, y - 22, 130, lamp, 0.5f);
        picture.shape(house, Paint.plain(black));
        picture.shape(new Rectangle2D.Float(x + 52, y - 66, 9, 22), Paint.plain(black));
        picture.shape(new Rectangle2D.Float(x + 14, y - 28, 13, 15), Paint.plain(lamp));
        picture.shape(new Rectangle2D.Float(x + 39, y - 28, 13, 15), Paint.plain(lamp));
        picture.glow(x + 20, y - 20, 26, lamp, 0.5f);
        picture.glow(x + 46, y - 20, 26, lamp, 0.5f);
    }
}
