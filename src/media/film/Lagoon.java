package film;

import static film.Curve.cloud;
import static film.Curve.ease;
import static film.Curve.noise;
import static film.Curve.sin;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Evening: ice drifts on a still lagoon, and the moon comes up over the glacier. */
final class Lagoon implements Scene {
    private static final int SHORE = 424;
    private static final Ramp SKY = Ramp.of(0x06104f, 0x1b3c8c, 0x4f83bd, 0xc9a9cf, 0xffc9c0);
    private static final Colour MOON = Colour.of(0xfff4ea);

    @Override
    public void paint(Picture picture, float seconds) {
        float moonY = 176 - 9 * seconds;
        picture.fill(0, SHORE, (x, y, depth) -> SKY.at(y / SHORE));
        picture.glow(905, moonY, 420, Colour.of(0xd8d4ff), 0.42f);
        picture.disc(905, moonY, 46, Paint.plain(MOON));
        mountains(picture, seconds);
        glacier(picture, seconds);
        mirror(picture, seconds);
        floe(picture, seconds, new Floe(250, 496, 1.0f, 9, 1));
        floe(picture, seconds, new Floe(720, 470, 0.55f, -6, 2));
        floe(picture, seconds, new Floe(1085, 560, 1.45f, -14, 3));
        floe(picture, seconds, new Floe(520, 640, 1.15f, 20, 4));
    }

    private static void mountains(Picture picture, float seconds) {
        Picture.Outline far = x -> 318 - 128 * ridge((x + seconds * 4) / 300 + 11.6f);
        Colour snow = Colour.of(0xe9dcf2);
        Colour rock = Colour.of(0x6577b4);
        picture.below(far, (x, y, depth) -> {
            float slope = far.y(x - depth * 0.45f + 6) - far.y(x - depth * 0.45f - 6);
            float grain = noise((x + seconds * 4) / 26, y / 34) - 0.5f;
            return snow.mix(rock, Curve.between(-0.35f, 0.45f, slope / 12 + grain * 0.7f) * 0.85f)
                    .mix(Colour.of(0xb7b3dd), 0.75f * ease((y - 250) / 150));
        });
    }

    /** Pointed hills out of round noise, 0 to 1. */
    private static float ridge(float place) {
        float sum = 0;
        float strength = 0.62f;
        float finer = 1;
        for (int size = 0; size < 4; size++) {
            float bend = 1 - Math.abs(2 * noise(place * finer, size * 5.7f) - 1);
            sum += strength * bend * bend;
            strength *= 0.42f;
            finer *= 2.3f;
        }
        return sum;
    }

    private static void glacier(Picture picture, float seconds) {
        Picture.Outline brink = x -> 366
                + 16 * noise((x + seconds * 7) / 150, 1.5f)
                + 12 * noise((x + seconds * 7) / 34, 4.5f)
                + 5 * noise((x + seconds * 7) / 9, 7.5f);
        Ramp ice = Ramp.of(0xf4f8ff, 0xbfe2f4, 0x74b6dd, 0x4a86c0);
        picture.below(brink, (x, y, depth) -> {
            float crack = noise((x + seconds * 7) / 13, depth / 90 + 3);
            return ice.at(depth / 66 + (crack - 0.5f) * 0.75f);
        });
    }

    /** The water shows what stands above the shore, upside down, darker and shaken by small waves. */
    private static void mirror(Picture picture, float seconds) {
        Ramp water = Ramp.of(0x3f7fb5, 0x144b8c, 0x071f63);
        for (int y = SHORE; y < Picture.HEIGHT; y++) {
            float near = y - SHORE;
            float tint = 0.26f + 0.5f * near / (Picture.HEIGHT - SHORE);
            for (int x = 0; x < Picture.WIDTH; x++) {
                float shake = cloud(
                                x / (44 + near * 0.5f) + seconds * 0.25f,
                                (float) Math.sqrt(near) * 2.6f - seconds * 0.9f,
                                2)
                        - 0.5f;
                float fromX = x + shake * (8 + near * 0.22f);
                float fromY = Math.min(SHORE - 1, SHORE - 1 - near * 1.32f + shake * (8 + near * 0.34f));
                Colour seen = picture.between(fromX, fromY).mix(water.at(near / (Picture.HEIGHT - SHORE)), tint);
                picture.over(x, y, seen, 1);
                picture.screen(x, y, MOON, 0.10f * ease((shake - 0.17f) * 7));
            }
        }
    }

    private record Floe(float x, float y, float size, float speed, int kind) {}

    private static void floe(Picture picture, float seconds, Floe floe) {
        float x = floe.x + floe.speed * seconds;
        float y = floe.y + 1.6f * sin(seconds * 1.4 + floe.kind);
        AffineTransform reflected = AffineTransform.getTranslateInstance(x, y);
        reflected.scale(floe.size, -floe.size * 0.8);
        picture.shape(
                reflected.createTransformedShape(body(floe.kind)),
                new Paint.Veil(Colour.of(0x9fd0ea), 0.5f, 0.06f, 70 * floe.size));
        AffineTransform upright = AffineTransform.getTranslateInstance(x, y);
        upright.scale(floe.size, floe.size);
        Ramp light = Ramp.of(0xffffff, 0xe2f3fb, 0xb4dcf0);
        Ramp shade = Ramp.of(0xa9d4ec, 0x6fb0dc, 0x4a8cc6);
        picture.shape(
                upright.createTransformedShape(body(floe.kind)), (px, py, depth) -> light.at(depth / (72 * floe.size)));
        picture.shape(
                upright.createTransformedShape(shadedSide(floe.kind)),
                (px, py, depth) -> shade.at(depth / (72 * floe.size)));
    }

    private static final float[][] PEAKS = {
        {}, {-18, -64, 24, -34}, {10, -46, -34, -30}, {-6, -58, 40, -42}, {26, -40, -20, -26}
    };

    private static Path2D body(int kind) {
        float[] peak = PEAKS[kind];
        boolean leftFirst = peak[0] < peak[2];
        Path2D path = new Path2D.Float();
        path.moveTo(-92, 0);
        path.lineTo(-78, -13);
        path.lineTo(-56, -16 - kind);
        path.lineTo(leftFirst ? peak[0] : peak[2], leftFirst ? peak[1] : peak[3]);
        path.lineTo((peak[0] + peak[2]) / 2, (peak[1] + peak[3]) / 2 + 9);
        path.lineTo(leftFirst ? peak[2] : peak[0], leftFirst ? peak[3] : peak[1]);
        path.lineTo(68, -14);
        path.lineTo(84, -9);
        path.lineTo(96, 0);
        path.curveTo(50, 7, -50, 7, -92, 0);
        path.closePath();
        return path;
    }

    private static Path2D shadedSide(int kind) {
        float[] peak = PEAKS[kind];
        boolean leftFirst = peak[0] < peak[2];
        float firstX = leftFirst ? peak[0] : peak[2];
        float firstY = leftFirst ? peak[1] : peak[3];
        Path2D path = new Path2D.Float();
        path.moveTo(-92, 0);
        path.lineTo(-78, -13);
        path.lineTo(-56, -16 - kind);
        path.lineTo(firstX, firstY);
        path.lineTo(firstX - 6, firstY * 0.55);
        path.lineTo(firstX + 8, firstY * 0.3);
        path.lineTo(firstX - 4, 4);
        path.curveTo(-40, 5, -70, 4, -92, 0);
        path.closePath();
        return path;
    }
}
