package matinee.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.startup.Tomcat;
import org.apache.jasper.servlet.JasperInitializer;
import org.apache.jasper.servlet.JspServlet;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.scan.StandardJarScanner;

/** An embedded Tomcat with the JSPs of the application and the servlets that a test gives it, below {@code /shows}. */
final class PageServer implements AutoCloseable {
    private final Tomcat tomcat = new Tomcat();
    private final Context context;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param work a folder for what Tomcat writes */
    PageServer(Path work) {
        tomcat.setBaseDir(work.toString());
        tomcat.setPort(0);
        tomcat.setHostname("127.0.0.1");
        context = tomcat.addContext("/shows", Path.of("webapp").toAbsolutePath().toString());
        StandardJarScanner scanner = new StandardJarScanner();
        scanner.setScanClassPath(false);
        context.setJarScanner(scanner);
        context.addServletContainerInitializer(new JasperInitializer(), Set.of());
        Wrapper jsp = Tomcat.addServlet(context, "jsp", JspServlet.class.getName());
        jsp.addInitParameter("development", "false");
        jsp.addInitParameter("xpoweredBy", "true"); // As WildFly has it unless told otherwise.
        context.addServletMapping("*.jsp", "jsp");
        addFrontFilter();
    }

    private void addFrontFilter() {
        FilterDef definition = new FilterDef();
        definition.setFilterName("front");
        definition.setFilter(new FrontFilter(new SecurityFields("'self' https://blog.example")));
        context.addFilterDef(definition);
        FilterMap mapping = new FilterMap();
        mapping.setFilterName("front");
        mapping.addURLPattern("/*");
        context.addFilterMap(mapping);
    }

    void add(String mapping, HttpServlet servlet) {
        String name = "at " + mapping;
        Tomcat.addServlet(context, name, servlet);
        context.addServletMapping(mapping, name);
    }

    /** Every refusal goes to this path. */
    void refuseAt(String path) {
        org.apache.tomcat.util.descriptor.web.ErrorPage page = new org.apache.tomcat.util.descriptor.web.ErrorPage();
        page.setLocation(path);
        context.addErrorPage(page);
    }

    ServletContext context() {
        return context.getServletContext();
    }

    /** Shows one model, whatever is asked. */
    void show(String mapping, String jsp, FramedPage page) {
        Site site = new Site(PageModels::facts);
        add(mapping, new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response)
                    throws IOException, ServletException {
                site.show(request, response, jsp, page);
            }
        });
    }

    void start() throws LifecycleException {
        tomcat.getConnector();
        tomcat.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/shows" + path);
    }

    HttpResponse<String> get(String path, String... fields) throws IOException, InterruptedException {
        return send("GET", path, fields);
    }

    /** @param fields names and values by turns */
    HttpResponse<String> send(String method, String path, String... fields) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < fields.length; i += 2) {
            request.header(fields[i], fields[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The content in the coding that it has on the wire. */
    HttpResponse<byte[]> bytes(String path, String name, String value) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path)).header(name, value).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The whole answer to a request that calls the host so. */
    String getOf(String host, String path) throws IOException {
        URI uri = uri(path);
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            String request = "GET " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
