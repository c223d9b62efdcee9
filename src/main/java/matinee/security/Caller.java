package matinee.security;

import java.util.List;
import java.util.Set;

/**
 * Where a request comes from, as far as it can be told.
 *
 * @param peerAddress the numeric address at the other end of the connection; empty where there is none
 * @param hosts every value of the field {@code Host}, or the {@code :authority} of HTTP/2 in its place
 * @param fieldNames the names of all header fields, in any case
 */
public record Caller(String peerAddress, List<String> hosts, Set<String> fieldNames) {
    public Caller {
        hosts = List.copyOf(hosts);
        fieldNames = Set.copyOf(fieldNames);
    }
}
