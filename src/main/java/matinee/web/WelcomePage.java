package matinee.web;

import java.util.List;

/**
 * The front page: the default video, then the library's top folder.
 *
 * @param player the default video; empty when there is none
 * @param hints how to set a library, one for each way of deployment; empty when one is set
 */
public record WelcomePage(PageFrame frame, List<Player> player, List<SetupHint> hints, Listing listing)
        implements FramedPage {
    public WelcomePage {
        player = List.copyOf(player);
        hints = List.copyOf(hints);
    }
}
