package matinee.bench;

import java.util.Arrays;

/** The ways from the file to the socket that are compared; the first is what the others are held against. */
enum Road {
    NGINX("nginx", "nginx"),
    JAVA_JAR("java-jar", "java -jar"),
    TOMCAT("tomcat", "Tomcat"),
    WILDFLY("wildfly", "WildFly"),
    /** Tomcat again, told not to send files by itself: every byte is copied. */
    PLAIN("plain", "plain road, Tomcat"),
    DEFAULT_SERVLET("default-servlet", "DefaultServlet");

    private final String code;
    private final String title;

    Road(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** @throws IllegalArgumentException when no road has this code */
    static Road of(String code) {
        return Arrays.stream(values())
                .filter(road -> road.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no road is called " + code + ", but "
                        + Arrays.stream(values()).map(Road::code).toList()));
    }

    /** Its name in options, files and JSON. */
    String code() {
        return code;
    }

    /** Its name for people. */
    String title() {
        return title;
    }
}
