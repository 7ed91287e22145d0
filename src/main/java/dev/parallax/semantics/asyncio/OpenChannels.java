package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.nio.channels.SelectableChannel;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The transports and servers of a loop that are open. */
final class OpenChannels {
    private final EventLoop loop;
    private final Map<SelectableChannel, ChannelTransport<?>> transports = new LinkedHashMap<>();
    private final Set<Server> servers = new LinkedHashSet<>();

    OpenChannels(EventLoop loop) {
        this.loop = loop;
    }

    void add(SelectableChannel channel, ChannelTransport<?> transport) {
        transports.put(channel, transport);
    }

    void remove(SelectableChannel channel) {
        transports.remove(channel);
    }

    void add(Server server) {
        servers.add(server);
    }

    void remove(Server server) {
        servers.remove(server);
    }

    @Nullable ChannelTransport<?> transport(SelectableChannel channel) {
        return transports.get(channel);
    }

    /** The loop is closed: what is still open can do nothing any more. */
    void closeAll() {
        List.copyOf(servers).forEach(this::close);
        List.copyOf(transports.values()).forEach(this::close);
    }

    private void close(Server server) {
        warn("unclosed " + server);
        server.abandon();
    }

    private void close(ChannelTransport<?> transport) {
        warn("unclosed transport " + transport);
        transport.release();
    }

    /** {@code warnings.warn(text, ResourceWarning)}: shown in debug mode. */
    void warn(String text) {
        if (loop.getDebug()) {
            loop.reports().warn("ResourceWarning: " + text);
        }
    }
}
