package matinee.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Administration is for callers on this machine alone")
class AccessPolicyTest {
    private static final Set<String> PLAIN_FIELDS = Set.of("Host", "User-Agent", "Accept");

    private final AccessPolicy policy = new AccessPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.2",
                "127.255.255.254",
                "::1",
                "0:0:0:0:0:0:0:1",
                "0000:0000:0000:0000:0000:0000:0000:0001",
                "::1%lo",
                "0:0:0:0:0:0:0:1%0",
                "::ffff:127.0.0.1",
                "::FFFF:7f00:1"
            })
    void aLoopbackPeerIsOnThisMachine(String peer) {
        assertEquals(AccessDecision.GRANTED, decide(peer, "localhost", PLAIN_FIELDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "192.168.0.7",
                "10.0.0.1",
                "0.0.0.0",
                "128.0.0.1",
                "127.0.0.256",
                "127.0.0.1.5",
                "127.1",
                "1127.0.0.1",
                "::",
                "::2",
                "fe80::1%eth0",
                "2001:db8::1",
                "::ffff:192.168.0.7",
                "::1::1",
                ":1",
                "localhost",
                "unknown",
                "127.0.0.1, 127.0.0.1"
            })
    void anyOtherPeerIsNot(String peer) {
        assertEquals(AccessDecision.ABSENT, decide(peer, "localhost", PLAIN_FIELDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LocalHost:80",
                "localhost.",
                "localhost.:8080",
                "localhost:",
                "127.0.0.1",
                "127.0.0.1:8080",
                "127.8.9.10",
                "[::1]",
                "[::1]:8080",
                "[0:0:0:0:0:0:0:1]:443",
                "[::ffff:127.0.0.1]"
            })
    void aHostMayBeALoopbackName(String host) {
        assertEquals(AccessDecision.GRANTED, decide("127.0.0.1", host, PLAIN_FIELDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":8080",
                "example.com",
                "rebind.example:8080",
                "localhost.example.com",
                "127.0.0.1.example.com",
                "127.0.0.1.nip.io",
                "evil-localhost",
                "films.localhost",
                "localhost..",
                "localhost:8080:80",
                "localhost:80a",
                "localhost:123456",
                "localhost/x",
                "localhost ",
                "ann@localhost",
                "localhost@example.com",
                "127.1",
                "2130706433",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "0.0.0.0",
                "127.0.0.1%00",
                "::1",
                "[::1",
                "::1]",
                "[::1]x",
                "[::1%lo]",
                "[::2]",
                "[localhost]",
                "[127.0.0.1]",
                "[]",
                "ⓛocalhost"
            })
    void noOtherHostIs(String host) {
        assertEquals(AccessDecision.ABSENT, decide("127.0.0.1", host, PLAIN_FIELDS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "forwarded",
                "Via",
                "VIA",
                "X-Forwarded-For",
                "x-forwarded-host",
                "X-FORWARDED-PROTO",
                "X-Forwarded-Anything",
                "X-Real-IP"
            })
    void aFieldThatProxiesSetTellsThatTheCallerIsElsewhere(String field) {
        assertEquals(AccessDecision.ABSENT, decide("127.0.0.1", "localhost", Set.of("Host", field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forward", "X-Forwarded", "Viaduct", "X-Real"})
    void aFieldOfALikeNameTellsNothing(String field) {
        assertEquals(AccessDecision.GRANTED, decide("127.0.0.1", "localhost", Set.of("Host", field)));
    }

    @Test
    void thereMustBeExactlyOneHost() {
        assertEquals(AccessDecision.ABSENT, policy.administration(new Caller("127.0.0.1", List.of(), PLAIN_FIELDS)));
        assertEquals(
                AccessDecision.ABSENT,
                policy.administration(new Caller("127.0.0.1", List.of("localhost", "localhost"), PLAIN_FIELDS)));
    }

    private AccessDecision decide(String peer, String host, Set<String> fields) {
        return policy.administration(new Caller(peer, List.of(host), fields));
    }
}
