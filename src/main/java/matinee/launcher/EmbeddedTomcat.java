package matinee.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import matinee.launcher.CommandLine.Browser;
import org.apache.catalina.Engine;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.modeler.Registry;

/** Tomcat around this one application: called, it starts and tells so in four lines; closed, it drains and stops. */
public final class EmbeddedTomcat implements Callable<Optional<String>>, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Lock starting = new ReentrantLock();
    private final Instant begun = Instant.now();
    private final CommandLine.Serve wanted;
    private final Path war;
    private final Path folder;
    private final Tomcat tomcat = new Tomcat();
    private Optional<Drain> drain = Optional.empty();

    /**
     * Everything is made of Java's own types, as the caller has another class loader.
     *
     * @param arguments of the command line, known to ask for serving
     * @param war the file to serve
     * @param folder an empty one to write into, but for a folder {@code lib}
     */
    public EmbeddedTomcat(List<String> arguments, Path war, Path folder) {
        if (!(CommandLine.parse(arguments) instanceof CommandLine.Serve serve)) {
            throw new IllegalArgumentException("nothing to serve");
        }
        this.wanted = serve;
        this.war = war;
        this.folder = folder;
    }

    /** Starts; the sentence that says why it does not serve, or nothing when it does. */
    @Override
    public Optional<String> call() throws IOException {
        starting.lock();
        try {
            return start();
        } finally {
            starting.unlock();
        }
    }

    private Optional<String> start() throws IOException {
        QuietLog.install();
        InetAddress address;
        try {
            address = InetAddress.getByName(wanted.bind());
        } catch (UnknownHostException unknown) {
            return Optional.of("Nothing is known by the name " + wanted.bind() + "; --bind takes an address.");
        }
        HttpConnector connector = new HttpConnector(address, wanted.port());
        MatineeContext context =
                new MatineeContext(war, wanted, Files.createDirectory(folder.resolve("work")), connector::endpoints);
        assemble(connector, context);
        try {
            tomcat.init();
        } catch (LifecycleException failure) {
            return Optional.of(bindProblem(address, failure));
        }
        try {
            tomcat.start();
        } catch (LifecycleException failure) {
            return Optional.of("Matinee could not start: " + rootCause(failure) + ".");
        }
        if (context.getState() != LifecycleState.STARTED) {
            return Optional.of("Matinee could not start; the lines above say why.");
        }
        announce(connector, context, address);
        return Optional.empty();
    }

    private void assemble(HttpConnector connector, MatineeContext context) {
        // Nobody manages this server by JMX, and describing its parts takes a third of the time to start.
        Registry.disableRegistry();
        tomcat.setBaseDir(folder.toString());
        // No shutdown port.
        tomcat.getServer().setPort(-1);
        tomcat.setConnector(connector.connector());
        Engine engine = tomcat.getEngine();
        // The application must find the servlet API where this class found it.
        engine.setParentClassLoader(getClass().getClassLoader());
        // There are no sessions to expire, and the WAR stays open, lest a new one under its name be mixed in.
        engine.setBackgroundProcessorDelay(-1);
        StandardHost host = (StandardHost) tomcat.getHost();
        host.setAutoDeploy(false);
        host.setDeployOnStartup(false);
        host.setUnpackWARs(false);
        host.setCreateDirs(false);
        ErrorReportValve errors = new ErrorReportValve();
        errors.setShowReport(false);
        errors.setShowServerInfo(false);
        host.getPipeline().addValve(errors);
        RunningRequests requests = new RunningRequests();
        engine.getPipeline().addValve(requests);
        host.addChild(context);
        drain = Optional.of(new Drain(requests, connector, context));
    }

    private void announce(HttpConnector connector, MatineeContext context, InetAddress address) {
        String url = connector.url(context.getPath());
        System.out.println(Main.version() + " on Java " + System.getProperty("java.version") + ", ready in "
                + inSeconds(Duration.between(begun, Instant.now())) + " s");
        System.out.println(context.summary());
        System.out.println(url);
        System.out.println(
                "Ctrl+C ends it (or: kill " + ProcessHandle.current().pid() + "); running transfers finish first");
        if (!address.isLoopbackAddress()) {
            System.err.println("Everybody who reaches this machine may watch: it listens on " + wanted.bind() + ".");
        }
        if (wanted.browser() == Browser.OPEN) {
            BrowserCommand.open(url);
        }
    }

    private static String inSeconds(Duration time) {
        return time.toMillis() / 1000 + "." + time.toMillis() % 1000 / 100;
    }

    private String bindProblem(InetAddress address, LifecycleException failure) throws SocketException {
        Throwable cause = rootCause(failure);
        if (!(cause instanceof SocketException)) {
            return "Matinee could not start: " + cause + ".";
        }
        if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
            return "This machine has no address " + wanted.bind() + "; --bind takes one that it has.";
        }
        String port = "Port " + wanted.port() + " of " + wanted.bind();
        if (cause instanceof BindException && wanted.port() >= 1024) {
            return port + " is in use; --port takes another, or 0 for a free one.";
        }
        return port + " cannot be used (" + cause.getMessage() + "); --port takes another, or 0 for a free one.";
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Drains and stops; an end that comes while it starts waits a little for that. */
    @Override
    public void close() throws LifecycleException {
        if (!startingHasEnded()) {
            return;
        }
        if (tomcat.getServer().getState().isAvailable()) {
            drain.ifPresent(Drain::run);
            tomcat.stop();
        }
        tomcat.destroy();
    }

    private boolean startingHasEnded() {
        try {
            return starting.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            return false;
        }
    }
}
