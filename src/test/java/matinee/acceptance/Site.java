package matinee.acceptance;

import java.io.IOException;
import java.net.URL;

/**
 * Where a deployment answers.
 *
 * @param context its context path, {@code ""} for the root
 */
record Site(String host, int port, String context) {
    static Site at(URL url) {
        String path = url.getPath();
        return new Site(url.getHost(), url.getPort(), path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** A request without content; the path is appended to the context as it is, each field is a line without its end. */
    String request(String method, String path, String... fields) {
        StringBuilder request = new StringBuilder();
        request.append(method).append(' ').append(context).append(path).append(" HTTP/1.1\r\n");
        request.append("Host: ").append(host).append(':').append(port).append("\r\n");
        for (String field : fields) {
            request.append(field).append("\r\n");
        }
        return request.append("\r\n").toString();
    }

    /** One request on a connection of its own, which must end right after the answer. */
    RawAnswer get(String path, String... fields) throws IOException {
        return exchange("GET", path, fields);
    }

    /** As {@link #get}; the answer has no content. */
    RawAnswer head(String path, String... fields) throws IOException {
        return exchange("HEAD", path, fields);
    }

    RawAnswer exchange(String method, String path, String... fields) throws IOException {
        String[] closing = new String[fields.length + 1];
        System.arraycopy(fields, 0, closing, 0, fields.length);
        closing[fields.length] = "Connection: close";
        return exchangeRaw(method, request(method, path, closing));
    }

    /** Sends these very bytes on a connection of their own, which must end right after the answer. */
    RawAnswer exchangeRaw(String method, String request) throws IOException {
        try (RawHttp connection = RawHttp.connect(this)) {
            connection.send(request);
            RawAnswer answer = method.equals("HEAD") ? connection.readHead() : connection.read();
            connection.expectEnd();
            Discretion.check(answer);
            return answer;
        }
    }
}
