package matinee.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import matinee.config.Settings;
import matinee.security.AccessDecision;
import matinee.security.AccessPolicy;

/**
 * Shows the administrator what streams there are, every setting with its source, and what is wrong in the library. To others
 * it does not exist.
 */
public final class AdminServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Site site;
    private final transient AccessPolicy policy;
    private final transient Settings settings;
    private final transient Supplier<AdminPage.Streams> streams;
    private final transient Supplier<AdminPage.Findings> findings;

    AdminServlet(
            Site site,
            AccessPolicy policy,
            Settings settings,
            Supplier<AdminPage.Streams> streams,
            Supplier<AdminPage.Findings> findings) {
        this.site = site;
        this.policy = policy;
        this.settings = settings;
        this.streams = streams;
        this.findings = findings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        RequestPath path = RequestPath.of(request);
        boolean here = path.rest().isEmpty() && !path.endsAsFolder();
        if (!here || policy.administration(Callers.of(request)) == AccessDecision.ABSENT) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AdminPage page = new AdminPage(
                site.operatorFrame(
                        request, "Administration", "The settings of this server and what is wrong in its library."),
                streams.get(),
                settings.all().stream().map(AdminPage.Row::of).toList(),
                settings.warnings(),
                findings.get());
        site.show(request, response, "admin.jsp", page);
    }
}
