package matinee.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomcatRequestTest {
    private static final String FACADE = "org.apache.catalina.connector.RequestFacade";

    /** A constant of a class file: CONSTANT_Utf8_info, JVMS §4.4.7. */
    private static final byte UTF8 = 1;

    @Test
    void theTomcatAtHandHasTheWay() throws ClassNotFoundException {
        assertTrue(TomcatRequest.of(new OtherTomcat("", "").loadClass(FACADE)).isPresent());
    }

    @Test
    void aRequestThatIsNotTomcatsOwnHasNone() {
        assertFalse(TomcatRequest.of(TomcatRequestTest.class).isPresent());
    }

    @ParameterizedTest(name = "{0} without {1}")
    @CsvSource({
        "org.apache.catalina.connector.RequestFacade, request",
        "org.apache.catalina.connector.Request, getCoyoteRequest",
        "org.apache.coyote.Request, hook",
        "org.apache.coyote.http11.Http11Processor, sendfileData",
        "org.apache.tomcat.util.net.NioEndpoint$SendfileData, fchannel"
    })
    void aTomcatThatLacksAPartOfItHasNone(String type, String member) throws ClassNotFoundException {
        OtherTomcat other = new OtherTomcat(type, member);
        assertFalse(TomcatRequest.of(other.loadClass(FACADE)).isPresent());
        assertEquals(1, other.renamed);
    }

    /** The Tomcat at hand, but for one member, which has another name. */
    private static final class OtherTomcat extends ClassLoader {
        private final String type;
        private final byte[] member;
        private int renamed;

        OtherTomcat(String type, String member) {
            super(TomcatRequestTest.class.getClassLoader());
            this.type = type;
            this.member = member.getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("org.apache.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                if (name.equals(type)) {
                    rename(bytes);
                }
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }

        /** Another name of the same length leaves all else in its place. */
        private void rename(byte[] classFile) {
            ByteBuffer constant = ByteBuffer.allocate(3 + member.length)
                    .put(UTF8)
                    .putShort((short) member.length)
                    .put(member)
                    .flip();
            for (int at = 0; at + constant.capacity() <= classFile.length; at++) {
                if (ByteBuffer.wrap(classFile, at, constant.capacity()).equals(constant)) {
                    classFile[at + 3] = '_';
                    renamed++;
                }
            }
        }
    }
}
