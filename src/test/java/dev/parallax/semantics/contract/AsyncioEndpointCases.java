package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Sides.ends;
import static dev.parallax.semantics.contract.Sides.received;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.ConnectOptions;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.ServeOptions;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.contract.SideProtocol.Plain;
import dev.parallax.semantics.text.Tuple;

import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * Transports: sockets and addresses of both sides; {@code contract/asyncio_transports.py} is the
 * other half.
 */
class AsyncioEndpointCases extends AsyncioSockets {
    private static final String EVENTS = "test_asyncio.test_events.EventLoopTestsMixin.";

    @Covers({
        EVENTS + "test_create_server_sock",
        "test_asyncio.test_sock_lowlevel.BaseSockTestsMixin.test_create_connection_sock"
    })
    void sockets_of_ones_own_are_taken(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    var listens = ServerSocketChannel.open();
                    listens.bind(local(0));
                    int port = listens.socket().getLocalPort();
                    Server server =
                            async.await(
                                    loop.createServer(
                                            () -> new Plain(loop), listens, ServeOptions.DEFAULT));
                    t.log(server.sockets().size(), port(server) == port);
                    SocketChannel channel = SocketChannel.open();
                    channel.configureBlocking(false);
                    async.await(loop.sockConnect(channel, local(port)));
                    var made = async.await(loop.createConnection(() -> new Plain(loop), channel));
                    Tuple peer = (Tuple) known(made.transport().getExtraInfo("peername"));
                    t.log(
                            made.transport().equals(made.protocol().transport()),
                            peer.items().get(1).equals(port));
                    async.await(told(t, "used", loop.sockRecv(channel, 1)));
                    async.await(ends(server, made.protocol()));
                });
    }

    @Covers({
        EVENTS + "test_connect_accepted_socket",
        "test_asyncio.test_sock_lowlevel.BaseSockTestsMixin.test_sock_accept"
    })
    void accepted_sockets_get_transports(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    var listens = ServerSocketChannel.open();
                    listens.bind(local(0)).configureBlocking(false);
                    int port = listens.socket().getLocalPort();
                    var accepts = asyncio.createTask(loop.sockAccept(listens));
                    var near =
                            async.await(loop.createConnection(() -> new Plain(loop), HOST, port));
                    var accepted = async.await(accepts);
                    t.log(
                            known(accepted.address())
                                    .equals(near.transport().getExtraInfo("sockname")));
                    var far =
                            async.await(
                                    loop.connectAcceptedSocket(
                                            () -> new Plain(loop), accepted.conn()));
                    near.transport().write(b("accepted"));
                    async.await(received(this, far.protocol(), 8));
                    t.log(far.protocol().text());
                    near.transport().close();
                    async.await(far.protocol().ended);
                    async.await(near.protocol().ended);
                    listens.close();
                });
    }

    @Covers({
        EVENTS + "test_create_server_multiple_hosts_ipv4",
        EVENTS + "test_create_server_reuse_port"
    })
    void servers_may_have_many_addresses(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    var options = ServeOptions.DEFAULT;
                    for (List<String> hosts :
                            List.of(List.of(HOST, "127.0.0.2"), List.of(HOST, HOST))) {
                        Server server =
                                async.await(
                                        loop.createServer(
                                                () -> new Plain(loop), hosts, 0, options));
                        t.log(server.sockets().size());
                        server.close();
                    }
                    var shared = options.withReusePort(true);
                    Server first =
                            async.await(loop.createServer(() -> new Plain(loop), HOST, 0, shared));
                    Server second =
                            async.await(
                                    loop.createServer(
                                            () -> new Plain(loop), HOST, port(first), shared));
                    t.log(port(first) == port(second));
                    first.close();
                    second.close();
                });
    }

    private static int freePort() throws IOException {
        try (var free = ServerSocketChannel.open()) {
            free.bind(local(0));
            return free.socket().getLocalPort();
        }
    }

    @Covers({
        EVENTS + "test_create_connection_local_addr",
        EVENTS + "test_create_connection_local_addr_in_use",
        EVENTS + "test_create_server_addr_in_use"
    })
    void a_client_may_choose_its_address(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    Server server = async.await(loop.createServer(() -> new Plain(loop), HOST, 0));
                    int port = port(server);
                    int mine = freePort();
                    var made =
                            async.await(
                                    loop.createConnection(
                                            () -> new Plain(loop),
                                            HOST,
                                            port,
                                            ConnectOptions.DEFAULT.withLocalAddr(local(mine))));
                    Tuple name = (Tuple) known(made.transport().getExtraInfo("sockname"));
                    t.log(name.items().get(1).equals(mine));
                    var taken =
                            loop.createConnection(
                                    () -> new Plain(loop),
                                    HOST,
                                    port,
                                    ConnectOptions.DEFAULT.withLocalAddr(local(port)));
                    async.await(told(t, "taken", taken));
                    async.await(ends(server, made.protocol()));
                });
    }
}
