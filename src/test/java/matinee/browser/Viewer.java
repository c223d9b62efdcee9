package matinee.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import matinee.launcher.Program;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A person before a Chromium that shows what one run of the packed program serves. */
final class Viewer implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String WATCH_FOR_VIOLATIONS = "window.policyViolations = [];"
            + "addEventListener('securitypolicyviolation', (event) =>"
            + " policyViolations.push(`${event.effectiveDirective} forbids ${event.blockedURI}`), true);";

    private static final String NOTE_WHEN_KNOWN =
            "addEventListener('loadedmetadata', () => (window.knownAt ??= performance.now()), true);";

    private final Program program;
    private final ChromeDriver driver;
    private final URI root;

    private Viewer(Program program, ChromeDriver driver, URI root) {
        this.program = program;
        this.driver = driver;
        this.root = root;
    }

    /**
     * Starts the program and the browser; the caller closes both by closing this.
     *
     * @param temporary the program's folder for temporary files
     * @param arguments of the program
     */
    static Viewer of(Path temporary, String... arguments) throws IOException {
        Chromium chromium = Chromium.installed();
        Program program = Program.serving(temporary, arguments);
        try {
            URI root = program.address();
            ChromeDriver driver = chromium.start();
            driver.executeCdpCommand(
                    "Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH_FOR_VIOLATIONS + NOTE_WHEN_KNOWN));
            return new Viewer(program, driver, root);
        } catch (IOException | WebDriverException e) {
            program.close();
            throw e;
        }
    }

    /** The address of a page of this Matinee. */
    URI address(String page) {
        return root.resolve(page);
    }

    /**
     * Opens a page as on the first visit, with nothing remembered and no earlier complaints.
     *
     * @param page relative to the root of Matinee
     */
    void open(Look look, String page) {
        driver.get("about:blank");
        command("Storage.clearDataForOrigin", Map.of("origin", origin(), "storageTypes", "all"));
        command("Network.clearBrowserCache", Map.of());
        turnTo(look);
        forgetLogs();
        driver.get(address(page).toString());
    }

    /** Looks at the page that is open through another window. */
    void turnTo(Look look) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        look.width(),
                        "height",
                        look.height(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        look.width() < 600));
        Map<String, String> scheme =
                Map.of("name", "prefers-color-scheme", "value", look.scheme().code());
        command("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /**
     * Goes on to a page in the same window, with all that is remembered.
     *
     * @param page relative to the root of Matinee
     */
    void goTo(String page) {
        driver.get(address(page).toString());
    }

    /** Loads the page again, as with the browser's own button. */
    void reload() {
        driver.navigate().refresh();
    }

    /** Presses keys, one after the other, wherever the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** From now on the page that a frame holds is looked at. */
    void enter(String frame) {
        driver.switchTo().frame(the(frame));
    }

    /** From now on the whole page is looked at again. */
    void leaveFrame() {
        driver.switchTo().defaultContent();
    }

    /** Opens a page that is not of this Matinee. */
    void openElsewhere(URI page) {
        driver.get(page.toString());
    }

    private void forgetLogs() {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
    }

    private String origin() {
        return "http://" + root.getAuthority();
    }

    /** From now on no script of any page runs. */
    void refuseScripts() {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
    }

    /** From now on the browser keeps no copies: it would put answers together from what it has and what it asks for. */
    void refuseCopies() {
        command("Network.setCacheDisabled", Map.of("cacheDisabled", true));
    }

    /** From now on pages may do what Matinee's policy forbids them, as a page of another site may. */
    void liftPolicy() {
        command("Page.setBypassCSP", Map.of("enabled", true));
    }

    /** From now on no page can decode pictures by itself, as without a secure connection. */
    void refuseWebCodecs() {
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", "delete window.VideoDecoder"));
    }

    /** Ends the program that serves; the page stays. */
    void stopServer() {
        program.close();
    }

    /** Waits until an expression of the page comes to something, and returns that. */
    String await(String expression) {
        return String.valueOf(driver.executeAsyncScript("const done = arguments[0];"
                + "const look = () => { const found = " + expression + ";"
                + "if (found) { done(found); } else { requestAnimationFrame(look); } };"
                + "look();"));
    }

    /** Waits until a promise of the page is kept, or a value is there, and returns it. */
    String promise(String expression) {
        List<?> answer = (List<?>) Objects.requireNonNull(driver.executeAsyncScript("const done = arguments[0];"
                + "(async () => " + expression + ")()"
                + ".then((value) => done([true, `${value}`]), (trouble) => done([false, `${trouble}`]));"));
        if (Boolean.FALSE.equals(answer.get(0))) {
            throw new AssertionError(expression + ": " + answer.get(1));
        }
        return String.valueOf(answer.get(1));
    }

    /** Runs a script in the page. */
    void run(String script) {
        driver.executeScript(script);
    }

    /** Moves the pointer to a place in an element: a share of its width from its left, half its height. */
    void pointAt(String selector, double share) {
        WebElement element = the(selector);
        int fromMiddle = (int) Math.round((share - 0.5) * element.getSize().getWidth());
        new Actions(driver).moveToElement(element, fromMiddle, 0).perform();
    }

    private void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    /** The video of the page. */
    Film film() {
        return new Film(driver);
    }

    /** The only element that a CSS selector finds. */
    WebElement the(String selector) {
        List<WebElement> found = all(selector);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements are " + selector);
        }
        return found.get(0);
    }

    /** The elements that a CSS selector finds, in the order of the document. */
    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The texts of the elements that a CSS selector finds. */
    List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    /**
     * Waits until the browser has gone to a page.
     *
     * @param page relative to the root of Matinee, as it was asked for
     */
    void arriveAt(String page) {
        String wanted = address(page).toString();
        long begin = System.nanoTime();
        while (!wanted.equals(driver.getCurrentUrl())) {
            if (System.nanoTime() - begin > Chromium.DEADLINE.toNanos()) {
                throw new AssertionError("not at " + wanted + " but at " + driver.getCurrentUrl());
            }
        }
    }

    /** How wide the document is, in CSS pixels: more than the window means that it scrolls sideways. */
    long width() {
        return ((Number) evaluate("document.documentElement.scrollWidth")).longValue();
    }

    /** The computed colour behind the page. */
    String background() {
        return (String) evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private Object evaluate(String expression) {
        return Objects.requireNonNull(driver.executeScript("return " + expression));
    }

    /** What a developer would be shown since the page was opened: warnings, errors, violations, strange hosts. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                complaints.add(entry.getMessage());
            }
        }
        ((List<?>) evaluate("policyViolations")).forEach(violation -> complaints.add(String.valueOf(violation)));
        for (String address : network().asked()) {
            boolean ours = address.startsWith(root.toString()) || address.startsWith("blob:" + origin());
            if (!ours && !address.startsWith("data:")) {
                complaints.add("asked for " + address);
            }
        }
        return complaints;
    }

    /** What was asked and answered since the page was opened, or since this was last read. */
    NetworkLog network() {
        return NetworkLog.of(driver.manage().logs().get(LogType.PERFORMANCE));
    }

    /** Keeps a picture of the whole page in {@code target/screenshots}. */
    void photograph(String name) throws IOException {
        keep(name + ".png", Map.of("captureBeyondViewport", true));
    }

    /** Keeps a picture of the window there, as small as pictures in a text are, and tells where. */
    Path photographForText(String name) throws IOException {
        return keep(name + ".jpg", Map.of("format", "jpeg", "quality", 80));
    }

    private static Path write(String file, String base64) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        return Files.write(SCREENSHOTS.resolve(file), Base64.getDecoder().decode(base64));
    }

    private Path keep(String file, Map<String, Object> how) throws IOException {
        Map<String, Object> picture = driver.executeCdpCommand("Page.captureScreenshot", how);
        return write(file, String.valueOf(picture.get("data")));
    }

    @Override
    public void close() {
        try {
            driver.quit();
        } finally {
            program.close();
        }
    }
}
