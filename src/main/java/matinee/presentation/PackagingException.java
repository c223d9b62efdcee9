package matinee.presentation;

/** A file that cannot be packaged. */
public final class PackagingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final String detail;

    /** @param detail what exactly, in plain words; may be empty */
    public PackagingException(Refusal refusal, String detail) {
        super(detail.isEmpty() ? refusal.sentence() : refusal.sentence() + " (" + detail + ")");
        this.refusal = refusal;
        this.detail = detail;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** What exactly, in plain words; may be empty. */
    public String detail() {
        return detail;
    }
}
