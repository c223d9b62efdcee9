package matinee.launcher;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Warnings and errors only, one line each, on standard error. */
final class QuietLog extends Handler {
    private static final Formatter FORMATTER = new SimpleFormatter();

    /** It warns when a slow machine takes long to make random numbers, for sessions that Matinee has not. Held, lest its
     * level be forgotten. */
    private static final Logger SESSION_NUMBERS = Logger.getLogger("org.apache.catalina.util.SessionIdGeneratorBase");

    private QuietLog() {}

    /** Puts it in place, unless whoever started Java has said how to log. */
    static void install() {
        if (System.getProperty("java.util.logging.config.file") != null
                || System.getProperty("java.util.logging.config.class") != null) {
            return;
        }
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        SESSION_NUMBERS.setLevel(Level.SEVERE);
        root.addHandler(new QuietLog());
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            System.err.println(line(entry));
        }
    }

    /** Time in UTC, level, message, and what each throwable says, without control characters. */
    static String line(LogRecord entry) {
        StringBuilder line = new StringBuilder()
                .append(entry.getInstant().truncatedTo(ChronoUnit.SECONDS))
                .append(' ')
                .append(entry.getLevel().getName())
                .append(' ')
                .append(FORMATTER.formatMessage(entry));
        for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
            line.append(": ").append(cause);
        }
        return line.toString().replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\u2028\\u2029]+", " ");
    }

    @Override
    public void flush() {
        System.err.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
