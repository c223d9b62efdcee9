package matinee.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import matinee.config.Settings;
import matinee.config.SettingsReader;
import matinee.config.Surroundings;
import matinee.config.SymlinkMode;
import matinee.config.ValidatorMode;
import matinee.delivery.Roads;
import matinee.http.RangePolicy;
import matinee.library.LibraryWatch;
import matinee.library.LiveLibrary;
import matinee.library.Video;
import matinee.library.VideoPath;
import matinee.storage.IdentityPolicy;
import matinee.storage.LinkPolicy;
import matinee.storage.LocalFolder;

/** Reads the settings, builds every object once, registers the servlets, and closes it all at the end. */
public final class CompositionRoot implements ServletContextListener {
    /** Where the launcher leaves what stood on its command line. */
    private static final String COMMAND_LINE = "matinee.commandLine";

    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Settings settings = SettingsReader.read(
                Surroundings.ofApplication(context.getContextPath(), commandLine(context), contextParameters(context)));
        try {
            compose(context, settings);
        } catch (IOException e) {
            throw new UncheckedIOException("Matinee needs the container's temporary folder", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        while (!closeables.isEmpty()) {
            try {
                closeables.pop().close();
            } catch (Exception e) {
                event.getServletContext().log("Matinee could not close all it had opened", e);
            }
        }
    }

    private void compose(ServletContext context, Settings settings) throws IOException {
        Clock clock = Clock.systemUTC();
        Path root = settings.library().isPresent() ? settings.library().get() : SampleLibrary.unpack(context);
        LocalFolder store = new LocalFolder(root, links(settings.symlinks()), identity(settings.validators()), clock);
        LiveLibrary library = closing(new LiveLibrary(store, LibraryWatch.of(root), settings.rescanInterval()));
        Responder responder = new Responder(
                new Roads(),
                new RangePolicy(
                        RangePolicy.USUAL_MAX_PARTS, settings.chunkSizeBytes().orElse(0)),
                clock);

        filter(
                context,
                new FrontFilter(new SecurityFields(settings.frameAncestors().fieldValue())));
        servlet(context, new NotFoundServlet(), "/");
        servlet(
                context,
                new VideoServlet(store, () -> defaultVideo(settings, library), responder),
                "/video",
                "/video/*");
        library.start();
    }

    private static Optional<VideoPath> defaultVideo(Settings settings, LiveLibrary library) {
        return settings.defaultVideo()
                .map(path -> VideoPath.of(List.of(path.split("/"))))
                .or(() -> library.current().newest().map(Video::path));
    }

    private <T extends AutoCloseable> T closing(T closeable) {
        closeables.push(closeable);
        return closeable;
    }

    private static void filter(ServletContext context, Filter filter) {
        FilterRegistration.Dynamic registration =
                context.addFilter(filter.getClass().getSimpleName(), filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    private static void servlet(ServletContext context, Servlet servlet, String... mappings) {
        ServletRegistration.Dynamic registration =
                context.addServlet(servlet.getClass().getSimpleName(), servlet);
        registration.setAsyncSupported(true);
        registration.addMapping(mappings);
    }

    private static LinkPolicy links(SymlinkMode mode) {
        return LinkPolicy.valueOf(mode.name());
    }

    private static IdentityPolicy identity(ValidatorMode mode) {
        return IdentityPolicy.valueOf(mode.name());
    }

    private static Map<String, String> commandLine(ServletContext context) {
        Map<String, String> values = new HashMap<>();
        if (context.getAttribute(COMMAND_LINE) instanceof Map<?, ?> given) {
            given.forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
        }
        return values;
    }

    private static Map<String, String> contextParameters(ServletContext context) {
        Map<String, String> values = new HashMap<>();
        for (String name : Collections.list(context.getInitParameterNames())) {
            values.put(name, Optional.ofNullable(context.getInitParameter(name)).orElse(""));
        }
        return values;
    }
}
