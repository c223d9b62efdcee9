package film;

/**
 * A picture as an encoder takes it: planar YCbCr 4:2:0 of eight bits, BT.709, limited range.
 *
 * <p>Rounding to eight bits is dithered by a pattern that stands still: no bands in the skies, and next to no bits, since
 * still noise is coded once.
 */
final class Yuv {
    private Yuv() {}

    /** One frame's bytes: the Y plane, then Cb, then Cr. */
    static byte[] frame(Picture picture) {
        int width = Picture.WIDTH;
        int height = Picture.HEIGHT;
        byte[] bytes = new byte[width * height * 3 / 2];
        int blue = width * height;
        int red = blue + blue / 4;
        for (int y = 0; y < height; y += 2) {
            for (int x = 0; x < width; x += 2) {
                float sumBlue = 0;
                float sumRed = 0;
                for (int corner = 0; corner < 4; corner++) {
                    int atX = x + (corner & 1);
                    int atY = y + (corner >> 1);
                    Colour colour = picture.at(atX, atY);
                    float luma = 0.2126f * colour.red() + 0.7152f * colour.green() + 0.0722f * colour.blue();
                    bytes[atY * width + atX] = (byte) dithered(16 + 219 * luma, atX, atY);
                    sumBlue += (colour.blue() - luma) / 1.8556f;
                    sumRed += (colour.red() - luma) / 1.5748f;
                }
                int at = y / 2 * (width / 2) + x / 2;
                bytes[blue + at] = (byte) dithered(128 + 56 * sumBlue, x + 7001, y);
                bytes[red + at] = (byte) dithered(128 + 56 * sumRed, x, y + 7001);
            }
        }
        return bytes;
    }

    private static int dithered(float value, int x, int y) {
        float triangular = Curve.hash(x, y) + Curve.hash(x + 911, y + 353) - 1;
        return Math.max(0, Math.min(255, Math.round(value + triangular * 0.7f)));
    }
}
