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
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import matinee.config.Settings;
import matinee.delivery.Drain;
import matinee.delivery.LeastRate;
import matinee.delivery.Roads;
import matinee.delivery.StreamLimits;
import matinee.delivery.TransferWatch;
import matinee.delivery.Transfers;
import matinee.http.RangePolicy;
import matinee.library.DetailsReader;
import matinee.library.LibraryWatch;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;
import matinee.presentation.PresentationCache;
import matinee.security.AccessPolicy;
import matinee.storage.IdentityPolicy;
import matinee.storage.LinkPolicy;
import matinee.storage.LocalFolder;
import matinee.words.Words;

/** Reads the settings, builds every object once, registers the servlets, and closes it all at the end. */
public final class CompositionRoot implements ServletContextListener {
    /** Where the launcher finds the second of its four lines. */
    private static final String SUMMARY = "matinee.summary";

    /** What the launcher reads before it drains, and writes when it has. */
    private static final String DRAIN_TIMEOUT = "matinee.drainTimeout";

    private static final System.Logger LOG = System.getLogger(CompositionRoot.class.getName());

    private final Clock clock = Clock.systemUTC();
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        try {
            compose(context, ContainerSettings.read(context));
        } catch (IOException e) {
            throw new UncheckedIOException("Matinee needs the container's temporary folder", e);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        while (!closeables.isEmpty()) {
            close(closeables.pop(), event.getServletContext());
        }
    }

    private void compose(ServletContext context, Settings settings) throws IOException {
        Path root = settings.library().isPresent() ? settings.library().get() : SampleLibrary.unpack(context);
        LocalFolder store = closing(new LocalFolder(
                root,
                LinkPolicy.valueOf(settings.symlinks().name()),
                IdentityPolicy.valueOf(settings.validators().name())));
        LiveLibrary library = closing(new LiveLibrary(store, LibraryWatch.of(root), settings.rescanInterval()));
        DetailsReader details = closing(new DetailsReader(store, detailsBytes(settings)));
        DefaultVideo defaultVideo = new DefaultVideo(settings.defaultVideo(), library);
        Transfers transfers = Transfers.within(limits(settings), context);
        closing(watch(transfers, settings));
        Responder responder = new Responder(new Roads(), transfers, policy(settings), clock);
        Assets assets = Assets.of(context);
        String version = Version.read();
        Site site = new Site(() -> SiteFacts.of(settings.title(), version, assets.fingerprint(), library.current()));

        SidecarReader sidecars = new SidecarReader(store);
        SecurityFields securityFields =
                new SecurityFields(settings.frameAncestors().fieldValue());

        filter(context, new FrontFilter(securityFields));
        filter(context, new DiagnosticsFilter(site, settings, securityFields));
        servlet(context, new VideoServlet(store, defaultVideo::path, responder), "/video", "/video/*");
        PresentationCache presentations =
                new PresentationCache(indexBytes(settings) - detailsBytes(settings), settings.segmentDuration());
        servlet(
                context,
                new StreamServlet(store, library, presentations, new StreamTexts(library, sidecars), responder),
                "/stream/*");
        StreamOffer.Source offers = new StreamOffer.Source(store, library, presentations);
        EmbeddedSubtitles embedded = new EmbeddedSubtitles(offers);
        servlet(context, new SubtitleServlet(library, details, sidecars, embedded, responder), "/subtitles/*");
        servlet(context, new VideoListServlet(library, details, responder), "/api/videos");
        servlet(context, new VideoDocumentServlet(library, details, offers, responder), "/api/*");
        servlet(context, new PosterServlet(library, store, details, CompositionRoot::drawn, responder), "/poster/*");
        Caveats caveats = new Caveats(presentations.findings());
        Parts parts = new Parts(
                settings,
                site,
                library,
                sidecars,
                new VideoKnowledge(details, embedded, caveats, new Newcomers(library::current)));
        registerPages(context, parts, defaultVideo);
        registerSharing(context, parts, responder);
        servlet(context, new ManifestServlet(site, responder, clock.instant()), "/manifest.webmanifest");
        servlet(
                context,
                new AssetServlet(assets, responder, clock.instant()),
                "/assets/*",
                "/lib/*",
                "/api/openapi.json");
        registerForAdministrators(context, parts, transfers);
        servlet(context, new ErrorServlet(site, securityFields), ErrorServlet.PATH);
        servlet(context, new NotFoundServlet(), "/");

        report(settings);
        if (settings.problems().isEmpty()) {
            library.start();
        }
        Supplier<String> summary = new LibrarySummary(root, settings, library);
        context.setAttribute(SUMMARY, summary);
        context.setAttribute(DRAIN_TIMEOUT, settings.drainTimeout());
        // The last to be noted is the first to be closed: nothing else is, while streams run.
        closing(new Drain(transfers, context, () -> drainTimeout(context)));
    }

    /** A small heap has room for more than what was read from the videos. */
    private static long indexBytes(Settings settings) {
        return Math.min(settings.indexCacheBytes(), Runtime.getRuntime().maxMemory() / 2);
    }

    /** The samples of a film take far more than what its page tells. */
    private static long detailsBytes(Settings settings) {
        return indexBytes(settings) / 8;
    }

    /** The launcher, which has drained by itself, leaves no time. */
    private static Duration drainTimeout(ServletContext context) {
        return context.getAttribute(DRAIN_TIMEOUT) instanceof Duration left ? left : Duration.ZERO;
    }

    private static StreamLimits limits(Settings settings) {
        return new StreamLimits(
                settings.maxStreams().orElse(StreamLimits.UNLIMITED),
                settings.maxStreamsPerClient().orElse(StreamLimits.UNLIMITED));
    }

    private static TransferWatch watch(Transfers transfers, Settings settings) {
        return settings.minRate()
                .map(rate -> TransferWatch.holding(transfers, new LeastRate(rate.bytesPerSecond(), rate.over())))
                .orElseGet(() -> TransferWatch.lenient(transfers));
    }

    /** What the pages share. */
    private record Parts(
            Settings settings, Site site, LiveLibrary library, SidecarReader sidecars, VideoKnowledge knowledge) {}

    private static void registerPages(ServletContext context, Parts parts, DefaultVideo defaultVideo) {
        Listings listings = new Listings(parts.knowledge());
        Function<Words, List<SetupHint>> hints =
                parts.settings().library().isPresent() ? words -> List.of() : SetupHint::all;
        servlet(context, new WelcomeServlet(parts.site(), parts.library(), listings, defaultVideo::video, hints), "");
        servlet(context, new BrowseServlet(parts.site(), parts.library(), listings), "/browse", "/browse/*");
        servlet(
                context,
                new WatchServlet(
                        parts.site(),
                        parts.library(),
                        parts.knowledge(),
                        parts.sidecars(),
                        parts.settings().frameAncestors(),
                        ZoneId.systemDefault()),
                "/watch/*");
    }

    /** What other sites and programs show of ours. */
    private static void registerSharing(ServletContext context, Parts parts, Responder responder) {
        Site site = parts.site();
        LiveLibrary library = parts.library();
        VideoKnowledge knowledge = parts.knowledge();
        servlet(context, new EmbedServlet(site, library, knowledge, parts.sidecars()), "/" + EmbedServlet.NAME + "/*");
        servlet(
                context,
                new OEmbedServlet(site, parts.settings().frameAncestors(), library, knowledge, responder),
                "/oembed");
        servlet(context, new FeedServlet(site, library, knowledge, parts.sidecars(), responder), "/feed", "/feed/*");
    }

    private static void registerForAdministrators(ServletContext context, Parts parts, Transfers transfers) {
        Settings settings = parts.settings();
        LiveLibrary library = parts.library();
        AccessPolicy access = new AccessPolicy();
        HealthCheck.Source checks =
                () -> List.of(HealthCheck.of(settings), HealthCheck.of(library.current()), HealthCheck.of(transfers));
        servlet(context, new HealthServlet(checks, access), "/health", "/health/*");
        servlet(
                context,
                new AdminServlet(
                        parts.site(),
                        access,
                        settings,
                        () -> AdminPage.Streams.of(transfers, settings),
                        new LibraryProblems(library, parts.knowledge())),
                "/admin");
    }

    private static String drawn(String title) {
        return new GeneratedPoster(title).svg();
    }

    /** Says once in the log what the administrator should look at. */
    private static void report(Settings settings) {
        settings.problems().forEach(problem -> LOG.log(System.Logger.Level.ERROR, problem.sentence()));
        settings.warnings().forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning));
    }

    private static RangePolicy policy(Settings settings) {
        return new RangePolicy(
                RangePolicy.USUAL_MAX_PARTS, settings.chunkSizeBytes().orElse(0));
    }

    private <T extends AutoCloseable> T closing(T closeable) {
        closeables.push(closeable);
        return closeable;
    }

    private static void close(AutoCloseable closeable, ServletContext context) {
        try {
            closeable.close();
        } catch (Exception e) { // Whatever one part says at the end, the others are closed too.
            context.log("Matinee could not close all it had opened", e);
        }
    }

    private static void filter(ServletContext context, Filter filter) {
        FilterRegistration.Dynamic registration =
                context.addFilter(filter.getClass().getSimpleName(), filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }

    private static void servlet(ServletContext context, Servlet servlet, String... mappings) {
        ServletRegistration.Dynamic registration =
                context.addServlet(servlet.getClass().getSimpleName(), servlet);
        registration.setAsyncSupported(true);
        registration.addMapping(mappings);
    }
}
