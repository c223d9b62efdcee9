package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** nginx as it comes, with one worker and nothing switched on that a file server does without. */
final class NginxBase {
    static final String CONFIGURATION = "nginx.conf";

    private NginxBase() {}

    /** Writes what it reads into a folder, and returns that. */
    static Path layOut(Path base, int port, Path library) throws IOException {
        Files.createDirectories(base);
        Files.writeString(base.resolve(CONFIGURATION), configuration(port, library));
        return base;
    }

    private static String configuration(int port, Path library) {
        // Started by root, its worker would be nobody, who may not see the library.
        String user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
        return user + """
                daemon off;
                pid nginx.pid;
                worker_processes 1;
                worker_rlimit_nofile 20000;
                events { worker_connections 20000; }
                http {
                    access_log off;
                    client_body_temp_path temp;
                    proxy_temp_path temp;
                    fastcgi_temp_path temp;
                    uwsgi_temp_path temp;
                    scgi_temp_path temp;
                    types { video/mp4 mp4; }
                    sendfile on;
                    tcp_nopush off;
                    open_file_cache off;
                    keepalive_requests 1000000000;
                    server {
                        listen %s:%d backlog=4096;
                        root "%s";
                    }
                }
                """.formatted(Blueprint.HOST, port, library);
    }
}
