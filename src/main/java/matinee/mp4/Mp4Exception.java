package matinee.mp4;

/** A file that breaks a rule of its format, or a bound of Matinee. */
public final class Mp4Exception extends Exception {
    private static final long serialVersionUID = 1L;

    /** What a file that breaks a rule is, to who wants to play it. */
    public enum Kind {
        /** It does not begin as MP4 and QuickTime files do. */
        OTHER_FORMAT,
        /** It is such a file without a movie box: not finished, or cut off. */
        NO_MOVIE,
        BROKEN
    }

    private final Kind kind;
    private final String box;
    private final long offsetBytes;
    private final String clause;

    /**
     * Of a file that is broken.
     *
     * @param box code of the box at fault
     * @param offsetBytes where that box begins in the file
     * @param clause the rule that is broken, as {@code ISO/IEC 14496-12 §8.2.2}
     * @param fault what is wrong, in plain words
     */
    public Mp4Exception(String box, long offsetBytes, String clause, String fault) {
        this(Kind.BROKEN, box, offsetBytes, clause, fault);
    }

    Mp4Exception(Kind kind, String box, long offsetBytes, String clause, String fault) {
        super(fault + " (box " + printable(box) + " at byte " + offsetBytes + ", " + clause + ")");
        this.kind = kind;
        this.box = box;
        this.offsetBytes = offsetBytes;
        this.clause = clause;
    }

    public Kind kind() {
        return kind;
    }

    /** Code of the box at fault, four characters of ISO 8859-1 as the file has them. */
    public String box() {
        return box;
    }

    /** Where the box at fault begins in the file. */
    public long offsetBytes() {
        return offsetBytes;
    }

    /** The rule that is broken. */
    public String clause() {
        return clause;
    }

    private static String printable(String code) {
        return code.replaceAll("[^ -~]", "?");
    }
}
