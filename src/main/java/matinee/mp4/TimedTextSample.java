package matinee.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A sample of timed text: a length, the text, and boxes that modify it. */
final class TimedTextSample {
    /** 3GPP TS 26.245 §5.17.1.1 (styl): first and end character, font, face, size, colour. */
    private static final int STYLE_BYTES = 12;

    private static final int BOLD = 1;
    private static final int ITALIC = 2;
    private static final int UNDERLINED = 4;

    /** Outside UTF-8, QuickTime texts are in what the Macintosh used. */
    private static final Charset MACINTOSH =
            Charset.isSupported("x-MacRoman") ? Charset.forName("x-MacRoman") : StandardCharsets.ISO_8859_1;

    private final int[] characters;
    private final byte[] faces;

    private TimedTextSample(String text) {
        this.characters = text.codePoints().toArray();
        this.faces = new byte[characters.length];
    }

    /** {@code tx3g}, 3GPP TS 26.245 §5.17: UTF-8, or UTF-16 with a byte order mark; of styles, the face is kept. */
    static String tx3g(ByteBuffer sample) {
        TimedTextSample read = new TimedTextSample(text(sample));
        SampleDescription.box(sample.slice(), "styl").ifPresent(read::style);
        return read.webVtt();
    }

    /** {@code text}, QuickTime File Format (text sample data). */
    static String quickTime(ByteBuffer sample) {
        return new TimedTextSample(text(sample)).webVtt();
    }

    /** Reads the length and the text; the boxes follow. */
    private static String text(ByteBuffer sample) {
        if (sample.remaining() < 2) {
            return "";
        }
        byte[] bytes = new byte[Math.min(Short.toUnsignedInt(sample.getShort()), sample.remaining())];
        sample.get(bytes);
        if (bytes.length >= 2 && ((bytes[0] == -2 && bytes[1] == -1) || (bytes[0] == -1 && bytes[1] == -2))) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, MACINTOSH);
        }
    }

    /** Records are ascending and do not overlap; those that do count for nothing. */
    private void style(ByteBuffer styl) {
        if (styl.remaining() < 2) {
            return;
        }
        int records = Short.toUnsignedInt(styl.getShort());
        int before = 0;
        for (int i = 0; i < records && styl.remaining() >= STYLE_BYTES; i++) {
            int first = Short.toUnsignedInt(styl.getShort());
            int end = Math.min(Short.toUnsignedInt(styl.getShort()), faces.length);
            byte face = styl.get(styl.position() + 2);
            styl.position(styl.position() + STYLE_BYTES - 4);
            if (first >= before && end > first) {
                Arrays.fill(faces, first, end, (byte) (face & (BOLD | ITALIC | UNDERLINED)));
                before = end;
            }
        }
    }

    private String webVtt() {
        StringBuilder text = new StringBuilder(characters.length + 16);
        int face = 0;
        for (int i = 0; i < characters.length; i++) {
            if (faces[i] != face) {
                text.append(endTags(face)).append(beginTags(faces[i]));
                face = faces[i];
            }
            appendEscaped(text, characters[i]);
        }
        return text.append(endTags(face)).toString();
    }

    private static void appendEscaped(StringBuilder text, int character) {
        switch (character) {
            case '&' -> text.append("&amp;");
            case '<' -> text.append("&lt;");
            case '>' -> text.append("&gt;");
            default -> text.appendCodePoint(character);
        }
    }

    private static String beginTags(int face) {
        return ((face & BOLD) != 0 ? "<b>" : "")
                + ((face & ITALIC) != 0 ? "<i>" : "")
                + ((face & UNDERLINED) != 0 ? "<u>" : "");
    }

    private static String endTags(int face) {
        return ((face & UNDERLINED) != 0 ? "</u>" : "")
                + ((face & ITALIC) != 0 ? "</i>" : "")
                + ((face & BOLD) != 0 ? "</b>" : "");
    }
}
