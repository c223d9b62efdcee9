package matinee.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontFilterTest {
    @TempDir
    private static Path work;

    private static PageServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new PageServer(work);
        Site site = new Site(PageModels::facts);
        server.add("", new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().print("the context root");
            }
        });
        server.add("/", new NotFoundServlet());
        server.add("/error", new ErrorServlet(site, new SecurityFields("'self'")));
        server.refuseAt("/error");
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"'',./shows/", "?q=a%20b,./shows/?q=a%20b"})
    void theContextRootWithoutItsSlashLeadsToTheOneWithIt(String path, String location) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertEquals(302, response.statusCode());
        assertEquals(Optional.of(location), response.headers().firstValue("Location"));
        assertEquals("the context root", server.get("/").body());
    }

    @Test
    void aRefusalTellsNoVersion() throws Exception {
        HttpResponse<String> response = server.get("/absent");
        assertEquals(404, response.statusCode());
        assertFalse(response.body().contains(PageModels.facts().version()), response.body());
    }

    @Test
    void aPageDoesNotTellWhatDrawsIt() throws Exception {
        assertEquals(Optional.empty(), server.get("/absent").headers().firstValue("X-Powered-By"));
    }

    /** Tomcat refuses it by itself, and takes what may be done from the methods that the servlet declares. */
    @Test
    void aTraceThatTheContainerRefusesNamesTheMethodsThatRead() throws Exception {
        HttpResponse<String> response = server.send("TRACE", "/absent");
        assertEquals(405, response.statusCode());
        String allow = response.headers().firstValue("Allow").orElse("");
        assertEquals(Set.of("GET", "HEAD", "OPTIONS"), Set.of(allow.split(", *")));
    }
}
