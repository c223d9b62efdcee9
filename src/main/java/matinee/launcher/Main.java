package matinee.launcher;

/** The program behind {@code java -jar matinee.war}. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
