package matinee.acceptance;

import java.nio.file.Path;

/** The servers that the suite runs against; which one, the system property {@code matinee.server} says. */
enum ServerKind {
    /** Tomcat's embeddable jars inside the JVM of the tests. */
    EMBEDDED("embedded"),
    /** {@code java -jar matinee.war}, one process for each deployment. */
    JAVA_JAR("java-jar"),
    /** The distribution of Tomcat 11 as an administrator unpacks it. */
    TOMCAT_11("tomcat11"),
    /** The distribution of Tomcat 10.1 as an administrator unpacks it. */
    TOMCAT_10("tomcat10"),
    /** The distribution of WildFly as an administrator unpacks it. */
    WILDFLY("wildfly");

    private final String code;

    ServerKind(String code) {
        this.code = code;
    }

    /** The kind of the present run. */
    static ServerKind current() {
        String wanted = System.getProperty("matinee.server", "");
        for (ServerKind kind : values()) {
            if (kind.code.equals(wanted)) {
                return kind;
            }
        }
        throw new IllegalStateException("matinee.server=" + wanted + " names no kind of server");
    }

    /** Its name in settings and folders. */
    String code() {
        return code;
    }

    /** The folder for what runs against this kind write and read; the build's output folder holds it. */
    Path folder() {
        return Path.of("target", "acceptance", code).toAbsolutePath();
    }
}
