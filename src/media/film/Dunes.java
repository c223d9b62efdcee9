package film;

import static film.Curve.ease;
import static film.Curve.noise;
import static film.Curve.sin;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Afternoon: a balloon drifts over the dunes towards a low sun. */
final class Dunes implements Scene {
    private static final Ramp SKY = Ramp.of(0x5a1145, 0x9b1f47, 0xd9503c, 0xf5944a, 0xffcf87);
    private static final int MARGIN = 300;
    private static final float SUN_X = 410;

    @Override
    public void paint(Picture picture, float seconds) {
        float sunY = 268 + 7 * seconds;
        picture.fill(0, Picture.HEIGHT, (x, y, depth) -> SKY.at(y / 520));
        picture.glow(SUN_X, sunY, 700, Colour.of(0xffb45e), 0.5f);
        picture.glow(SUN_X, sunY, 250, Colour.of(0xffe0a0), 0.5f);
        picture.disc(SUN_X, sunY, 86, Paint.plain(Colour.of(0xffe3a3)));
        dune(picture, 0, seconds);
        dune(picture, 1, seconds);
        balloon(picture, seconds);
        dune(picture, 2, seconds);
        dune(picture, 3, seconds);
    }

    private static Picture.Outline crest(int dune, float seconds) {
        float base = 425 + dune * 62 + dune * dune * 8;
        float height = 26 + 17 * dune;
        float length = 250 + 105 * dune;
        float shift = seconds * (5 + dune * 11) + dune * 431 + 60;
        return x -> base
                - height * swell((x + shift) / length)
                - height * 0.34f * swell((x + shift * 1.1f) / length / 2.3f + dune);
    }

    /** Rises slowly and falls quickly, as sand does under wind from the left; about -1 to 1. */
    private static float swell(float place) {
        double angle = place * 2 * Math.PI;
        return sin(angle + 0.55 * sin(angle));
    }

    /**
     * One row of dunes. Its far side lies in shadow; the border of the shadow runs down from each crest, so the slope of the
     * crest line decides, looked up further to the right the deeper the pixel lies.
     */
    private static void dune(Picture picture, int dune, float seconds) {
        Colour[] lit = {Colour.of(0xf3a25c), Colour.of(0xee8344), Colour.of(0xd9602f), Colour.of(0xb8402f)};
        Colour[] dark = {Colour.of(0xc96a4c), Colour.of(0xa23a3f), Colour.of(0x751f40), Colour.of(0x4a0f38)};
        Picture.Outline crest = crest(dune, seconds);
        float[] slopes = slopes(crest);
        float reach = 150 + 60 * dune;
        float shift = seconds * (5 + dune * 11);
        picture.below(crest, (x, y, depth) -> {
            float bend = depth * 0.62f + 14 * sin(depth / (34 + 8 * dune) + dune);
            float at = x - bend + MARGIN;
            float slope = slopes[(int) at] + (slopes[(int) at + 1] - slopes[(int) at]) * (at - (int) at);
            float shadow = ease(slope * (1.3f - 0.15f * dune) + 0.40f) * (1 - 0.55f * ease(depth / reach));
            float ripple =
                    dune < 2 ? 0 : 0.035f * sin((depth + 9 * noise((x + shift) / 70, depth / 40)) / (2.2 + dune));
            Colour sand = lit[dune].mix(dark[dune], Curve.clamp(shadow + ripple));
            return sand.mix(dark[dune], 0.55f * ease(depth / (reach * 1.4f)));
        });
        picture.below(crest, new Paint.Veil(Colour.of(0xffe2ac), 0.24f, 0, 7 + 2 * dune));
    }

    /** How far the crest falls over four pixels, for each whole x from {@code -MARGIN} on. */
    private static float[] slopes(Picture.Outline crest) {
        float[] slopes = new float[MARGIN + Picture.WIDTH + 1];
        for (int at = 0; at < slopes.length; at++) {
            slopes[at] = crest.y(at - MARGIN + 2f) - crest.y(at - MARGIN - 2f);
        }
        return slopes;
    }

    private static void balloon(Picture picture, float seconds) {
        float x = 812 + 22 * seconds;
        float y = 236 - 11 * seconds + 5 * sin(seconds * 1.1);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(0.03 * sin(seconds * 0.9));
        place.scale(1.15, 1.15);
        Colour[] cloth = {Colour.of(0xc2204f), Colour.of(0xfff0dc), Colour.of(0xc2204f), Colour.of(0xfff0dc)};
        float[] widths = {1f, 0.72f, 0.44f, 0.15f};
        for (int stripe = 0; stripe < widths.length; stripe++) {
            Colour light = cloth[stripe].mix(Colour.of(0xffc070), 0.10f);
            Colour shade = cloth[stripe].mix(Colour.of(0x4a0f38), 0.62f);
            picture.shape(
                    place.createTransformedShape(envelope(widths[stripe])),
                    (px, py, depth) -> light.mix(shade, ease((px - x + 62) / 190 + (py - y) / 700)));
        }
        ropesAndBasket(picture, place);
    }

    private static Shape envelope(float width) {
        Path2D path = new Path2D.Float();
        path.moveTo(0, -92);
        path.curveTo(52 * width * 1.25, -92, 86 * width, -54, 84 * width, -14);
        path.curveTo(82 * width, 28, 40 * width, 58, 15 * width, 88);
        path.lineTo(-15 * width, 88);
        path.curveTo(-40 * width, 58, -82 * width, 28, -84 * width, -14);
        path.curveTo(-86 * width, -54, -52 * width * 1.25, -92, 0, -92);
        path.closePath();
        return path;
    }

    private static void ropesAndBasket(Picture picture, AffineTransform place) {
        Colour wood = Colour.of(0x4a1a24);
        for (int side = -1; side <= 1; side += 2) {
            Path2D path = new Path2D.Float();
            path.moveTo(14 * side, 87);
            path.lineTo(10 * side, 112);
            picture.line(place.createTransformedShape(path), 1.5f, Paint.plain(wood));
        }
        picture.shape(place.createTransformedShape(new Rectangle2D.Float(-13, 111, 26, 19)), Paint.plain(wood));
        picture.shape(
                place.createTransformedShape(new Rectangle2D.Float(-13, 111, 26, 4)), Paint.plain(Colour.of(0xd9803f)));
    }
}
