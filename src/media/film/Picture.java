package film;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** One picture, painted from back to front in floating point, so that soft skies show no bands. */
final class Picture {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    /** A line from the left edge to the right one: its y for every x, both in pixels. */
    @FunctionalInterface
    interface Outline {
        float y(float x);
    }

    private final float[] rgb = new float[WIDTH * HEIGHT * 3];

    /** Paints everything between the two rows. */
    void fill(int top, int bottom, Paint paint) {
        for (int y = Math.max(top, 0); y < Math.min(bottom, HEIGHT); y++) {
            for (int x = 0; x < WIDTH; x++) {
                over(x, y, paint.colour(x, y, y - top), paint.alpha(x, y, y - top));
            }
        }
    }

    /** Paints everything below a line, with a smooth edge. */
    void below(Outline outline, Paint paint) {
        for (int x = 0; x < WIDTH; x++) {
            float edge = outline.y(x);
            float slope = outline.y(x + 0.5f) - outline.y(x - 0.5f);
            float sharpness = 1 / (float) Math.sqrt(1 + slope * slope);
            for (int y = Math.max(0, (int) (edge - 2 / sharpness)); y < HEIGHT; y++) {
                float depth = y + 0.5f - edge;
                float covered = Curve.clamp(depth * sharpness + 0.5f);
                if (covered > 0) {
                    float inside = Math.max(depth, 0);
                    over(x, y, paint.colour(x, y, inside), covered * paint.alpha(x, y, inside));
                }
            }
        }
    }

    /** Paints a shape with smooth edges; depth counts from the top of its bounds. */
    void shape(Shape shape, Paint paint) {
        Rectangle bounds = shape.getBounds();
        bounds.grow(2, 2);
        Rectangle seen = bounds.intersection(new Rectangle(WIDTH, HEIGHT));
        if (seen.isEmpty()) {
            return;
        }
        int[] mask = mask(shape, seen);
        for (int y = 0; y < seen.height; y++) {
            for (int x = 0; x < seen.width; x++) {
                int covered = mask[y * seen.width + x] >>> 24;
                if (covered > 0) {
                    int atX = seen.x + x;
                    int atY = seen.y + y;
                    float depth = (float) (atY - bounds.y);
                    over(atX, atY, paint.colour(atX, atY, depth), covered / 255f * paint.alpha(atX, atY, depth));
                }
            }
        }
    }

    /** The shape's coverage of each pixel of {@code seen}, in the highest eight bits. */
    private static int[] mask(Shape shape, Rectangle seen) {
        BufferedImage mask = new BufferedImage(seen.width, seen.height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = mask.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.fill(AffineTransform.getTranslateInstance(-seen.x, -seen.y).createTransformedShape(shape));
        graphics.dispose();
        return ((DataBufferInt) mask.getRaster().getDataBuffer()).getData();
    }

    /** Draws a line of the given width with flat ends. */
    void line(Shape line, float width, Paint paint) {
        BasicStroke pen = new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        shape(pen.createStrokedShape(line), paint);
    }

    void disc(float centreX, float centreY, float radius, Paint paint) {
        for (int y = Math.max(0, (int) (centreY - radius - 2)); y < Math.min(HEIGHT, centreY + radius + 2); y++) {
            for (int x = Math.max(0, (int) (centreX - radius - 2)); x < Math.min(WIDTH, centreX + radius + 2); x++) {
                float away = distance(x + 0.5f - centreX, y + 0.5f - centreY);
                float covered = Curve.clamp(radius - away + 0.5f);
                if (covered > 0) {
                    float depth = y - centreY + radius;
                    over(x, y, paint.colour(x, y, depth), covered * paint.alpha(x, y, depth));
                }
            }
        }
    }

    /** Adds light around a place, strongest there and gone at {@code radius}. */
    void glow(float centreX, float centreY, float radius, Colour light, float strength) {
        for (int y = Math.max(0, (int) (centreY - radius)); y < Math.min(HEIGHT, centreY + radius); y++) {
            for (int x = Math.max(0, (int) (centreX - radius)); x < Math.min(WIDTH, centreX + radius); x++) {
                float near = 1 - distance(x + 0.5f - centreX, y + 0.5f - centreY) / radius;
                if (near > 0) {
                    screen(x, y, light, strength * near * near * near);
                }
            }
        }
    }

    /** Adds light to one pixel as a second projector would: nothing gets brighter than white. */
    void screen(int x, int y, Colour light, float strength) {
        int at = (y * WIDTH + x) * 3;
        rgb[at] = 1 - (1 - rgb[at]) * (1 - light.red() * strength);
        rgb[at + 1] = 1 - (1 - rgb[at + 1]) * (1 - light.green() * strength);
        rgb[at + 2] = 1 - (1 - rgb[at + 2]) * (1 - light.blue() * strength);
    }

    void over(int x, int y, Colour colour, float alpha) {
        int at = (y * WIDTH + x) * 3;
        rgb[at] += (colour.red() - rgb[at]) * alpha;
        rgb[at + 1] += (colour.green() - rgb[at + 1]) * alpha;
        rgb[at + 2] += (colour.blue() - rgb[at + 2]) * alpha;
    }

    Colour at(int x, int y) {
        int at = (y * WIDTH + x) * 3;
        return new Colour(rgb[at], rgb[at + 1], rgb[at + 2]);
    }

    /** Takes over all of another picture. */
    void show(Picture other) {
        System.arraycopy(other.rgb, 0, rgb, 0, rgb.length);
    }

    /** The colour between four pixels; outside the picture that of its edge. */
    Colour between(float x, float y) {
        float insideX = Math.max(0, Math.min(WIDTH - 1.001f, x));
        float insideY = Math.max(0, Math.min(HEIGHT - 1.001f, y));
        int left = (int) insideX;
        int top = (int) insideY;
        Colour above = at(left, top).mix(at(left + 1, top), insideX - left);
        Colour below = at(left, top + 1).mix(at(left + 1, top + 1), insideX - left);
        return above.mix(below, insideY - top);
    }

    /** This picture at 0, the other at 1. */
    void dissolve(Picture other, float share) {
        for (int at = 0; at < rgb.length; at++) {
            rgb[at] += (other.rgb[at] - rgb[at]) * share;
        }
    }

    private static float distance(float x, float y) {
        return (float) Math.sqrt(x * x + y * y);
    }
}
