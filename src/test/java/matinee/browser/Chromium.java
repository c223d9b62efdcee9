package matinee.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** An installed Chromium and the driver that belongs to it. */
record Chromium(Path browser, Path driver) {
    private static final String MISSING =
            "No Chromium with its chromedriver is on the PATH: apt-get install chromium chromium-driver";

    /** How long anything that is waited for may take. */
    static final Duration DEADLINE = Duration.ofSeconds(60);

    /** Whatever Chromium would ask of hosts that are not this machine fails before it leaves. */
    private static final List<String> ARGUMENTS = List.of(
            "--headless=new",
            // In containers, where tests often run as root and without user namespaces, Chromium's own sandbox cannot
            // start.
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    /** The one on the {@code PATH}; without one the test is left out, or fails in CI. */
    static Chromium installed() {
        Optional<Path> browser = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = onPath("chromedriver");
        if (browser.isEmpty() || driver.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(MISSING);
            }
            // The console says nothing of its own about a class that is left out.
            System.out.println(MISSING);
            Assumptions.abort(MISSING);
        }
        return new Chromium(browser.orElseThrow(), driver.orElseThrow());
    }

    private static Optional<Path> onPath(String... names) {
        List<Path> folders = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts it with an empty profile below {@code target}; the caller quits it. */
    ChromeDriver start() throws IOException {
        Path profiles = Files.createDirectories(Path.of("target", "chromium").toAbsolutePath());
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(ARGUMENTS);
        options.addArguments("--user-data-dir=" + Files.createTempDirectory(profiles, "profile-"));
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        // A driver that is named is not looked for, and nothing is downloaded.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("HOME", profiles.toString()))
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(DEADLINE).pageLoadTimeout(DEADLINE);
        return driver;
    }
}
