package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Addresses as Python's module {@code socket} shows them. */
final class Addresses {
    private static final int GROUPS = 8;

    private Addresses() {}

    /** Returns a tuple, a path, or null for none. */
    static @Nullable Object of(@Nullable SocketAddress address) {
        return switch (address) {
            case null -> null;
            case InetSocketAddress inet -> of(inet);
            case UnixDomainSocketAddress unix -> unix.getPath().toString();
            default -> address.toString();
        };
    }

    private static Tuple of(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        if (host instanceof Inet6Address six) {
            return Tuple.of(text(six), address.getPort(), 0, six.getScopeId());
        }
        String name = host == null ? address.getHostString() : host.getHostAddress();
        return Tuple.of(name, address.getPort());
    }

    static StandardProtocolFamily family(SocketAddress address) {
        return switch (address) {
            case UnixDomainSocketAddress unix -> StandardProtocolFamily.UNIX;
            case InetSocketAddress inet when inet.getAddress() instanceof Inet6Address ->
                    StandardProtocolFamily.INET6;
            default -> StandardProtocolFamily.INET;
        };
    }

    /**
     * Returns {@code socket.inet_ntop(AF_INET6, address)}: the longest run of zeros is left out.
     */
    static String text(Inet6Address address) {
        List<String> groups = groups(address.getAddress());
        int begin = 0;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int zeros = zeros(groups, i);
            if (zeros > longest) {
                begin = i;
                longest = zeros;
            }
        }
        if (longest == 1) {
            return String.join(":", groups);
        }
        return String.join(":", groups.subList(0, begin))
                + "::"
                + String.join(":", groups.subList(begin + longest, GROUPS));
    }

    private static List<String> groups(byte[] bytes) {
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < bytes.length; i += 2) {
            groups.add(Integer.toHexString(((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff)));
        }
        return groups;
    }

    private static int zeros(List<String> groups, int from) {
        int end = from;
        while (end < GROUPS && groups.get(end).equals("0")) {
            end++;
        }
        return end - from;
    }
}
