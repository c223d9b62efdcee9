package matinee.web;

import jakarta.servlet.http.HttpServletRequest;
import matinee.library.LiveLibrary;
import matinee.library.SidecarReader;

/** {@code /embed/{path}}: one video and nothing else, for the frames of those pages that may have it. */
public final class EmbedServlet extends VideoPageServlet {
    private static final long serialVersionUID = 1L;

    /** The first segment of its URLs. */
    static final String NAME = "embed";

    EmbedServlet(Site site, LiveLibrary library, VideoKnowledge knowledge, SidecarReader sidecars) {
        super(site, library, knowledge, sidecars);
    }

    @Override
    PageOutcome.Show page(HttpServletRequest request, Subject subject) {
        PageFrame frame = site().frame(request, subject.title(), subject.title());
        String canonical = PublicRoot.of(request).urls().watch(subject.video().path());
        return new PageOutcome.Show("embed.jsp", new EmbedPage(frame, subject.player(), canonical));
    }
}
