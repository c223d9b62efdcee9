package matinee.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import matinee.acceptance.Folders;

/** A Tomcat's own folder with our files for administrators, but without an access log: nginx writes none either. */
final class TomcatBase {
    private static final Path FILES = Path.of("server-config", "tomcat");
    private static final Pattern ACCESS_LOG =
            Pattern.compile("<Valve className=\"org\\.apache\\.catalina\\.valves\\.AccessLogValve\"[^>]*/>");

    private TomcatBase() {}

    /** Lays it out anew, without any application, and returns it. */
    static Path layOut(Path base, Path home) throws IOException {
        Folders.delete(base);
        Folders.copy(home.resolve("conf"), base.resolve("conf"));
        for (String folder : List.of("bin", "webapps", "logs", "temp", "work", "conf/Catalina/localhost")) {
            Files.createDirectories(base.resolve(folder));
        }
        Files.copy(FILES.resolve("setenv.sh"), base.resolve("bin/setenv.sh"));
        Matcher accessLog = ACCESS_LOG.matcher(Files.readString(FILES.resolve("server.xml")));
        if (!accessLog.find()) {
            throw new IOException("server.xml has no access log to leave out");
        }
        Files.writeString(base.resolve("conf/server.xml"), accessLog.replaceAll(""));
        return base;
    }

    /** Has the connector never send a file by itself: every byte is copied. */
    static void switchSendfileOff(Path base) throws IOException {
        Path file = base.resolve("conf/server.xml");
        String connectors = Files.readString(file);
        String copying = connectors.replace("socket.appWriteBufSize=", "useSendfile=\"false\" socket.appWriteBufSize=");
        if (copying.equals(connectors)) {
            throw new IOException("server.xml has no connector as known");
        }
        Files.writeString(file, copying);
    }
}
