package matinee.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import matinee.config.Settings;

/**
 * While a setting cannot be used, answers 503 and a page that names it, whatever is asked for. What monitors and that page
 * itself need goes through.
 *
 * <p>A filter, as a servlet at {@code /*} would catch the forward to its own JSP.
 */
public final class DiagnosticsFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> STILL_SERVED = Set.of("health", "assets");

    private final transient Site site;
    private final transient Settings settings;
    private final transient SecurityFields securityFields;

    DiagnosticsFilter(Site site, Settings settings, SecurityFields securityFields) {
        this.site = site;
        this.settings = settings;
        this.securityFields = securityFields;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (settings.problems().isEmpty()
                || STILL_SERVED.contains(RequestPath.of(request).first())) {
            chain.doFilter(request, response);
            return;
        }
        DiagnosticsPage page = new DiagnosticsPage(
                site.operatorFrame(request, "A setting cannot be used", "Matinee waits for its settings to be mended."),
                settings.problems().stream().map(DiagnosticsPage.Row::of).toList());
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        securityFields.set(response, ""); // A page, also where bytes were asked for.
        site.show(request, response, "diagnostics.jsp", page);
    }
}
