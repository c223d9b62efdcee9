package matinee.browser;

import java.util.List;

/** Shaka Player, in place of what a page of Matinee shows. */
final class Shaka {
    private static final String SCRIPT = "shaka-player/dist/shaka-player.compiled.js";

    private final Viewer viewer;

    private Shaka(Viewer viewer) {
        this.viewer = viewer;
    }

    /**
     * Loads a stream.
     *
     * @param settings of the player, as an object of JavaScript
     */
    static Shaka play(Viewer viewer, NodePackages packages, String stream, String settings) throws Exception {
        viewer.run(packages.text(SCRIPT));
        viewer.run("document.body.replaceChildren(document.createElement('video'));"
                + "window.troubles = [];"
                + "window.player = new shaka.Player();"
                + "player.addEventListener('error', (event) => troubles.push(`${event.detail}`));");
        Shaka shaka = new Shaka(viewer);
        shaka.promise("player.attach(document.querySelector('video'))");
        viewer.run("player.configure(" + settings + ")");
        shaka.promise("player.load('" + viewer.address(stream) + "')");
        return shaka;
    }

    /** Waits until a promise of the page is kept, and returns what it comes to. */
    String promise(String expression) {
        return viewer.promise(expression);
    }

    /** What an expression of the page comes to, each on a line. */
    List<String> each(String expression) {
        return viewer.promise("(" + expression + ").join('\\n')").lines().toList();
    }

    /** Errors that the player told of. */
    List<String> troubles() {
        return each("troubles");
    }
}
