package matinee.http;

import java.util.Locale;

/** The content codings that a client takes, RFC 9110 §12.5.3. */
public final class AcceptEncoding {
    private static final String GZIP = "gzip";
    private static final String OLD_GZIP = "x-gzip";
    private static final String ANY = "*";

    private AcceptEncoding() {}

    /** Whether gzip is named, or anything, with a weight above zero. Without the field nothing but identity is sent. */
    public static boolean acceptsGzip(RequestFields fields) {
        double any = 0;
        for (String element : fields.value("Accept-Encoding").orElse("").split(",", -1)) {
            String[] parts = element.split(";", 2);
            String coding = parts[0].strip().toLowerCase(Locale.ROOT);
            double weight = parts.length < 2 ? 1 : weight(parts[1]);
            if (coding.equals(GZIP) || coding.equals(OLD_GZIP)) {
                return weight > 0;
            }
            if (coding.equals(ANY)) {
                any = weight;
            }
        }
        return any > 0;
    }

    /** RFC 9110 §12.4.2; what cannot be read is no weight. */
    private static double weight(String parameter) {
        String text = parameter.strip().toLowerCase(Locale.ROOT);
        return text.matches("q=(?:0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)") ? Double.parseDouble(text.substring(2)) : 0;
    }
}
