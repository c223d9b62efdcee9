package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which versions were compared. */
final class Versions {
    private static final Pattern EMBEDDED = Pattern.compile("WEB-INF/lib-provided/tomcat-embed-core-(.+)\\.jar");
    private static final Pattern DISTRIBUTION = Pattern.compile("[a-z-]*-(\\d.*)");
    private static final Pattern NGINX = Pattern.compile("nginx/(\\S+)");
    private static final Pattern WRK = Pattern.compile("wrk (\\S+)");

    private Versions() {}

    /** Of what took part, by name. */
    static Map<String, String> of(Set<Road> roads) throws IOException {
        Map<String, String> versions = new LinkedHashMap<>();
        if (Files.exists(Blueprints.WAR)) {
            try (JarFile war = new JarFile(Blueprints.WAR.toFile())) {
                versions.put("matinee", war.getManifest().getMainAttributes().getValue("Implementation-Version"));
                war.stream()
                        .flatMap(entry -> first(EMBEDDED, entry.getName()).stream())
                        .forEach(version -> versions.put("embedded-tomcat", version));
            }
        }
        versions.put("java", System.getProperty("java.version"));
        if (roads.contains(Road.TOMCAT) || roads.contains(Road.DEFAULT_SERVLET)) {
            distribution("tomcat11").ifPresent(version -> versions.put("tomcat", version));
        }
        if (roads.contains(Road.WILDFLY)) {
            distribution("wildfly").ifPresent(version -> versions.put("wildfly", version));
        }
        if (roads.contains(Road.NGINX)) {
            first(NGINX, Tool.NGINX.run("-v")).ifPresent(version -> versions.put("nginx", version));
        }
        if (Tool.WRK.isInstalled()) {
            // wrk ends with 1 when it only tells its version.
            String told = Tool.output(List.of("sh", "-c", "wrk --version || true"));
            first(WRK, told).ifPresent(version -> versions.put("wrk", version));
        }
        return versions;
    }

    private static Optional<String> distribution(String name) {
        return Distribution.in(Path.of("target", "servers", name))
                .flatMap(home -> first(DISTRIBUTION, home.getFileName().toString()));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
