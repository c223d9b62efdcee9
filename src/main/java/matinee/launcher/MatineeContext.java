package matinee.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.startup.Constants;
import org.apache.catalina.startup.ContextConfig;
import org.apache.catalina.webresources.JarResourceSet;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.scan.StandardJarScanner;

/**
 * The application, served from the WAR as it lies there.
 *
 * <p>Launcher and application speak by attributes of the servlet context, which no client and no file of the WAR can set:
 * {@value #COMMAND_LINE}, a {@code Map<String, String>} of settings by name without prefix, and {@value #ENDPOINTS}, a
 * {@code Supplier<Collection<?>>} of what the server listens with, are there before the application starts; {@value #SUMMARY}, a {@code Supplier<String>} of one line on folder and videos, and {@value #DRAIN_TIMEOUT}, a
 * {@code Duration}, may be there once it has; the latter is none after the launcher has drained.
 */
final class MatineeContext extends StandardContext {
    static final String COMMAND_LINE = "matinee.commandLine";
    static final String SUMMARY = "matinee.summary";
    static final String ENDPOINTS = "matinee.tomcatEndpoints";
    static final String DRAIN_TIMEOUT = "matinee.drainTimeout";

    /** Where the build laid the classes of the pages. */
    private static final String COMPILED_PAGES = "/WEB-INF/compiled-pages";

    private static final Pattern PAGE_CLASS =
            Pattern.compile(COMPILED_PAGES.substring(1) + "/org/apache/jsp/WEB_002dINF/pages/(\\w+)_jsp\\.class");

    private static final Duration USUAL_DRAIN_TIMEOUT = Duration.ofSeconds(30);

    private final Map<String, String> settings;

    MatineeContext(Path war, CommandLine.Serve wanted, Path work, Supplier<Collection<?>> endpoints) {
        settings = settings(wanted);
        setPath(wanted.context());
        setName(wanted.context());
        setDocBase(war.toString());
        setUnpackWAR(false);
        setWorkDir(work.toString());
        setCookies(false);
        StandardManager sessions = new StandardManager();
        sessions.setPathname("");
        setManager(sessions);
        // Half of the time to start went into looking for fragments and tag libraries in jars; there are none.
        StandardJarScanner scanner = new StandardJarScanner();
        scanner.setScanClassPath(false);
        scanner.setJarScanFilter((type, name) -> false);
        setJarScanner(scanner);
        ContextConfig descriptor = new ContextConfig();
        descriptor.setDefaultWebXml(Constants.NoDefaultWebXml);
        addLifecycleListener(descriptor);
        addServletContainerInitializer(
                (classes, servletContext) -> {
                    servletContext.setAttribute(COMMAND_LINE, settings);
                    servletContext.setAttribute(ENDPOINTS, endpoints);
                },
                Set.of());
        addPages(war);
    }

    private static Map<String, String> settings(CommandLine.Serve wanted) {
        Map<String, String> settings = new TreeMap<>(wanted.settings());
        wanted.folder()
                .map(LibraryFolder::of)
                .ifPresent(folder -> settings.put("library", folder.path().toString()));
        return Map.copyOf(settings);
    }

    /** The pages stand in the WAR compiled, for this very Tomcat: no viewer waits for a compiler, and none is needed. */
    private void addPages(Path war) {
        StandardRoot resources = new StandardRoot(this);
        resources.addPostResources(new JarResourceSet(resources, "/WEB-INF/classes", war.toString(), COMPILED_PAGES));
        setResources(resources);
        try (JarFile archive = new JarFile(war.toFile())) {
            archive.stream()
                    .map(JarEntry::getName)
                    .map(PAGE_CLASS::matcher)
                    .filter(Matcher::matches)
                    .forEach(page -> addPage(page.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addPage(String name) {
        Wrapper page = createWrapper();
        page.setName(name + ".jsp");
        page.setServletClass("org.apache.jsp.WEB_002dINF.pages." + name + "_jsp");
        addChild(page);
        addServletMapping("/WEB-INF/pages/" + name + ".jsp", name + ".jsp");
    }

    /** What the application says of its library, or the folder's name when it says nothing. */
    String summary() {
        return getServletContext().getAttribute(SUMMARY) instanceof Supplier<?> said
                ? String.valueOf(said.get())
                : settings.getOrDefault("library", "The built-in sample");
    }

    /** How long running transfers may take to finish. */
    Duration drainTimeout() {
        return getServletContext().getAttribute(DRAIN_TIMEOUT) instanceof Duration said ? said : USUAL_DRAIN_TIMEOUT;
    }

    /** Tells the application, which drains as it ends, that there is no time left for it. */
    void drained() {
        getServletContext().setAttribute(DRAIN_TIMEOUT, Duration.ZERO);
    }
}
