package matinee.config;

import java.util.Locale;

/**
 * What one copy of Matinee is called among several in a JVM: {@code ROOT} for the root context, else the context path
 * without its leading slash, {@code #} for every further slash, as Tomcat names the WAR: {@code films#old} for
 * {@code /films/old}.
 */
record ContextName(String value) {
    static ContextName ofPath(String contextPath) {
        String path = contextPath.startsWith("/") ? contextPath.substring(1) : contextPath;
        return new ContextName(path.isEmpty() ? "ROOT" : path.replace('/', '#'));
    }

    /** Any name as part of an environment variable's: capitals and digits, {@code _} for everything else. */
    static String environmentForm(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
