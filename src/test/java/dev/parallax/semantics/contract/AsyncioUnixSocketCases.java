package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.contract.SideProtocol.Plain;
import dev.parallax.semantics.coroutine.Coroutine;

import org.jspecify.annotations.Nullable;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of Unix sockets under a loop; {@code contract/asyncio_socket_calls.py} is the other half.
 */
class AsyncioUnixSocketCases extends AsyncioSockets {
    private static final String CALLS = "test_asyncio.test_sock_lowlevel.BaseSockTestsMixin.";

    @Covers({
        "test_asyncio.test_events.EventLoopTestsMixin.test_create_unix_connection",
        "test_asyncio.test_events.EventLoopTestsMixin.test_create_unix_server",
        CALLS + "test_unix_sock_client_ops"
    })
    void unix_sockets_carry_protocols(Trace t) {
        program(
                py -> {
                    Path folder = Files.createTempDirectory("s");
                    try {
                        asyncio.run(unix(t, folder.resolve("s")));
                    } finally {
                        Files.delete(folder);
                    }
                });
    }

    private Coroutine<@Nullable Void> unix(Trace t, Path path) {
        return Coroutine.of(
                async -> {
                    EventLoop loop = loop();
                    List<Plain> made = new ArrayList<>();
                    Server server =
                            async.await(loop.createUnixServer(() -> kept(made, loop), path));
                    var near = async.await(loop.createUnixConnection(() -> new Plain(loop), path));
                    near.transport().write(b("hello"));
                    async.await(until(() -> !made.isEmpty() && made.getFirst().data.size() == 5));
                    t.log(made.getFirst().text());
                    near.transport().close();
                    made.getFirst().transport().close();
                    async.await(near.protocol().ended);
                    async.await(made.getFirst().ended);
                    async.await(shut(server));
                    async.await(low(path));
                });
    }

    private static Plain kept(List<Plain> made, EventLoop loop) {
        made.add(new Plain(loop));
        return made.getLast();
    }

    private Coroutine<@Nullable Void> low(Path path) {
        return Coroutine.of(
                async -> {
                    EventLoop loop = loop();
                    Server server = async.await(loop.createUnixServer(() -> new Plain(loop), path));
                    var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                    channel.configureBlocking(false);
                    async.await(loop.sockConnect(channel, UnixDomainSocketAddress.of(path)));
                    async.await(loop.sockSendall(channel, b("x")));
                    channel.close();
                    async.await(turns(5));
                    server.abortClients();
                    async.await(shut(server));
                });
    }
}
