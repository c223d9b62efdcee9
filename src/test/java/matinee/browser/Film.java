package matinee.browser;

import java.util.Objects;
import org.openqa.selenium.JavascriptExecutor;

/** The video element of the open page. Times are seconds; what waits, waits for an event of the element. */
final class Film {
    private final JavascriptExecutor page;

    Film(JavascriptExecutor page) {
        this.page = page;
    }

    /** Plays without sound until it is past a time, and returns the time then. */
    double playPast(double seconds) {
        return number(
                seconds,
                "video.muted = true;"
                        + "video.addEventListener('timeupdate', () => video.currentTime > argument && done(video.currentTime));"
                        + "video.play().catch((refusal) => done(`${refusal}`));");
    }

    /** Waits, without starting it, until it is past a time, and returns the time then. */
    double isPlayedPast(double seconds) {
        return number(
                seconds,
                "const look = () => !video.paused && video.currentTime > argument && done(video.currentTime);"
                        + "video.addEventListener('timeupdate', look);"
                        + "look();");
    }

    /** Plays at a multiple of its speed until it has ended, and returns the time then. */
    double playToTheEnd(double speed) {
        return number(
                speed,
                "video.muted = true;"
                        + "video.playbackRate = argument;"
                        + "video.addEventListener('ended', () => done(video.currentTime));"
                        + "video.addEventListener('error', () => done(video.error.message));"
                        + "video.play().catch((refusal) => done(`${refusal}`));");
    }

    /** Seeks, and returns the time where it has arrived. */
    double seek(double seconds) {
        return number(
                seconds,
                "video.addEventListener('seeked', () => done(video.currentTime), { once: true });"
                        + "video.currentTime = argument;");
    }

    void pause() {
        page.executeScript("document.querySelector('video').pause()");
    }

    /** The text of the cue that a language shows at this time; waits for the track and the cue. */
    String cue(String language) {
        return String.valueOf(ask(
                language,
                "const tracks = [...video.textTracks];"
                        + "const wanted = tracks.find((track) => track.language === argument);"
                        + "if (!wanted) { done('no track'); return; }"
                        + "const look = () => wanted.activeCues?.length > 0 && done(wanted.activeCues[0].text);"
                        + "wanted.addEventListener('cuechange', look);"
                        + "tracks.forEach((track) => (track.mode = track === wanted ? 'showing' : 'disabled'));"
                        + "look();"));
    }

    /** Its width in pixels of the file; waits until it is known. */
    int width() {
        return (int) number("videoWidth", whenKnown());
    }

    /** Its length; waits until it is known. */
    double length() {
        return number("duration", whenKnown());
    }

    private static String whenKnown() {
        return "if (video.readyState > 0) { done(video[argument]); }"
                + " else { video.addEventListener('loadedmetadata', () => done(video[argument])); }";
    }

    private double number(Object argument, String script) {
        Object answer = ask(argument, script);
        if (answer instanceof Number number) {
            return number.doubleValue();
        }
        throw new AssertionError(answer);
    }

    private Object ask(Object argument, String script) {
        return Objects.requireNonNull(page.executeAsyncScript(
                "const [argument, done] = arguments; const video = document.querySelector('video');" + script,
                argument));
    }
}
