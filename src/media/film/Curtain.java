package film;

import static film.Curve.ease;
import static film.Curve.sin;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** The house's velvet curtain, two halves that meet in the middle, with the house's ticket on it in gold. */
final class Curtain {
    private static final Ramp VELVET = Ramp.of(0x2a0212, 0x6b0a2c, 0xa3173f, 0xc92a57, 0xe0567a);
    private static final Colour SHADOW = Colour.of(0x12020a);

    private Curtain() {}

    /** @param closed 0 when out of sight, 1 when both halves meet */
    static void paint(Picture picture, float closed) {
        if (closed <= 0) {
            return;
        }
        float half = closed * (Picture.WIDTH / 2f + 3);
        for (int y = 0; y < Picture.HEIGHT; y++) {
            float down = y / (float) Picture.HEIGHT;
            float swing = (1 - closed) * 90 * down * down + 3 * sin(down * 7) * (1 - closed);
            float reach = Math.max(0, half - swing);
            for (int x = 0; x < Picture.WIDTH; x++) {
                float fromSide = Math.min(x + 0.5f, Picture.WIDTH - x - 0.5f);
                float covered = Curve.clamp(reach - fromSide + 0.5f);
                float near = Curve.clamp(1 - (fromSide - reach) / 46);
                picture.over(x, y, SHADOW, 0.45f * near * near);
                picture.over(x, y, cloth(fromSide / Math.max(reach, 1), down, closed), covered);
            }
        }
    }

    /** Folds are fixed to the cloth: drawn together they get narrower and deeper. */
    private static Colour cloth(float place, float down, float closed) {
        float fold = sin(place * 41 + 0.5f * sin(place * 9 + down * 1.2f));
        float finer = sin(place * 97 + 2.2f * sin(down * 2.1f + place * 5));
        float lamp = 0.20f * (1 - Math.abs(down - 0.42f) * 1.5f);
        float shade = 0.40f + (0.25f - 0.06f * closed) * fold + 0.05f * finer + lamp - 0.16f * ease((down - 0.8f) * 4);
        return VELVET.at(shade);
    }

    /** @param shown 0 to 1, how much of the ticket is there */
    static void ticket(Picture picture, float shown) {
        if (shown <= 0) {
            return;
        }
        float size = 9.2f * (0.96f + 0.04f * shown);
        AffineTransform place = AffineTransform.getTranslateInstance(Picture.WIDTH / 2f, Picture.HEIGHT / 2f - 6);
        place.scale(size, size);
        picture.glow(Picture.WIDTH / 2f, Picture.HEIGHT / 2f - 6, 420, Colour.of(0xffb86b), 0.38f * shown);
        Area shadow = new Area(ticketShape());
        shadow.transform(AffineTransform.getTranslateInstance(0.35, 0.7));
        picture.shape(
                place.createTransformedShape(shadow),
                new Paint.Veil(Colour.of(0x2a0212), 0.4f * shown, 0.4f * shown, 1));
        Ramp gold = Ramp.of(0xfff0c9, 0xf7cf7d, 0xe0a24a);
        picture.shape(place.createTransformedShape(ticketShape()), new Paint() {
            @Override
            public Colour colour(float x, float y, float depth) {
                return gold.at(depth / 150 + (x - 640) / 900);
            }

            @Override
            public float alpha(float x, float y, float depth) {
                return shown;
            }
        });
    }

    /** The mark of the pages, centred: 28 wide, 16 high, a notch at each side and a play sign cut out. */
    private static Area ticketShape() {
        Area ticket = new Area(new RoundRectangle2D.Float(-14, -8, 28, 16, 4, 4));
        ticket.subtract(new Area(new Ellipse2D.Float(-17, -3, 6, 6)));
        ticket.subtract(new Area(new Ellipse2D.Float(11, -3, 6, 6)));
        Path2D play = new Path2D.Float();
        play.moveTo(-3, -4.4);
        play.lineTo(-3, 4.4);
        play.lineTo(4.4, 0);
        play.closePath();
        ticket.subtract(new Area(play));
        return ticket;
    }
}
