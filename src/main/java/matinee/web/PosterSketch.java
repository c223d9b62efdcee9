package matinee.web;

import java.util.Locale;

/** An SVG picture of 640 by 360 that grows from back to front; coordinates are whole pixels from the upper left. */
final class PosterSketch {
    static final int WIDTH = 640;
    static final int HEIGHT = 360;

    private final SeededDice dice;
    private final PosterPalette palette;
    private final StringBuilder svg = new StringBuilder(2048);

    /** Begins with the sky, whose lowest colour is reached above the ground. */
    PosterSketch(SeededDice dice, PosterPalette palette) {
        this.dice = dice;
        this.palette = palette;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\"><defs>")
                .append("<linearGradient id=\"s\" x2=\"0\" y2=\".72\">")
                .append(stop("0", palette.top(), "1"))
                .append(stop(".5", palette.middle(), "1"))
                .append(stop("1", palette.low(), "1"))
                .append("</linearGradient><radialGradient id=\"g\">")
                .append(stop("0", palette.light(), ".6"))
                .append(stop("1", palette.light(), "0"))
                .append("</radialGradient></defs><rect width=\"640\" height=\"360\" fill=\"url(#s)\"/>");
    }

    private static String stop(String offset, int colour, String opacity) {
        return "<stop offset=\"" + offset + "\" stop-color=\"" + hex(colour) + "\" stop-opacity=\"" + opacity + "\"/>";
    }

    SeededDice dice() {
        return dice;
    }

    PosterPalette palette() {
        return palette;
    }

    /** Sun or moon with its glow. */
    PosterSketch lightAt(int x, int y, int radius) {
        svg.append("<circle cx=\"").append(x).append("\" cy=\"").append(y);
        svg.append("\" r=\"").append(radius * 4).append("\" fill=\"url(#g)\"/>");
        return disc(x, y, radius, palette.light());
    }

    PosterSketch disc(int x, int y, int radius, int colour) {
        svg.append("<circle cx=\"").append(x).append("\" cy=\"").append(y);
        svg.append("\" r=\"")
                .append(radius)
                .append("\" fill=\"")
                .append(hex(colour))
                .append("\"/>");
        return this;
    }

    /** An area, {@code path} in SVG's path language. */
    PosterSketch area(CharSequence path, int colour, int opacityPercent) {
        svg.append("<path d=\"")
                .append(path)
                .append("\" fill=\"")
                .append(hex(colour))
                .append('"');
        return opacity(opacityPercent);
    }

    /** Lines with round ends, so that a line of no length is a dot. */
    PosterSketch line(CharSequence path, int colour, int width, int opacityPercent) {
        svg.append("<path d=\"").append(path).append("\" fill=\"none\" stroke-linecap=\"round\" stroke=\"");
        svg.append(hex(colour)).append("\" stroke-width=\"").append(width).append('"');
        return opacity(opacityPercent);
    }

    /** The outline of an ellipse about the picture's middle, turned clockwise. */
    PosterSketch ring(int radiusX, int radiusY, int turnedDegrees, int opacityPercent) {
        svg.append("<ellipse rx=\"").append(radiusX).append("\" ry=\"").append(radiusY);
        svg.append("\" fill=\"none\" stroke-width=\"5\" stroke=\"").append(hex(palette.light()));
        svg.append("\" transform=\"translate(320 180)rotate(")
                .append(turnedDegrees)
                .append(")\"");
        return opacity(opacityPercent);
    }

    private PosterSketch opacity(int percent) {
        if (percent < 100) {
            svg.append(String.format(Locale.ROOT, " opacity=\".%02d\"", percent));
        }
        svg.append("/>");
        return this;
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    /** The finished document. */
    String svg() {
        return svg + "</svg>";
    }
}
