package matinee.security;

import java.util.Locale;
import java.util.Set;

/** Who may see what. */
public final class AccessPolicy {
    /** What proxies add: whoever stands behind one is not on this machine, though the proxy may be. */
    private static final Set<String> SET_BY_PROXIES = Set.of("forwarded", "via", "x-real-ip");

    /**
     * Pages and figures for the administrator: only for a caller on this machine.
     *
     * <p>A loopback peer alone does not tell: a proxy on this machine is one, and so is a browser here that shows a stranger's
     * page whose name leads to 127.0.0.1 (DNS rebinding). The former adds fields, the latter sends the stranger's name as
     * {@code Host}.
     */
    public AccessDecision administration(Caller caller) {
        boolean local = LoopbackNames.isLoopbackAddress(caller.peerAddress())
                && caller.hosts().size() == 1
                && LoopbackNames.isLoopbackHost(caller.hosts().get(0))
                && caller.fieldNames().stream().noneMatch(AccessPolicy::isSetByProxies);
        return local ? AccessDecision.GRANTED : AccessDecision.ABSENT;
    }

    private static boolean isSetByProxies(String fieldName) {
        String name = fieldName.toLowerCase(Locale.ROOT);
        return SET_BY_PROXIES.contains(name) || name.startsWith("x-forwarded-");
    }
}
