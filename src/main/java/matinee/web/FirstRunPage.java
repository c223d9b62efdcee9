package matinee.web;

import java.util.List;

/**
 * A library that has nothing to show.
 *
 * @param reason one sentence on what was found, plain text
 * @param advice what to do about it, plain text
 */
public record FirstRunPage(PageFrame frame, String heading, String reason, String advice, List<SetupHint> hints)
        implements FramedPage {
    public FirstRunPage {
        hints = List.copyOf(hints);
    }
}
