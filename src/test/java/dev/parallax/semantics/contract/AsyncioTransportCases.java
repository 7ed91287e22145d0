package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.BaseProtocol;
import dev.parallax.semantics.asyncio.BaseTransport;
import dev.parallax.semantics.asyncio.ConnectOptions;
import dev.parallax.semantics.asyncio.DatagramProtocol;
import dev.parallax.semantics.asyncio.DatagramTransport;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Protocol;
import dev.parallax.semantics.asyncio.Queue;
import dev.parallax.semantics.asyncio.ServeOptions;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.asyncio.Transport;
import dev.parallax.semantics.asyncio.WriteBufferLimits;
import dev.parallax.semantics.contract.SideProtocol.Buffered;
import dev.parallax.semantics.contract.SideProtocol.Datagrams;
import dev.parallax.semantics.contract.SideProtocol.Plain;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Transports, protocols, datagrams: {@code contract/asyncio_transports.py} is the other half. */
class AsyncioTransportCases extends AsyncioSockets {
    private static final int LARGE = 16 << 20;
    private static final String EVENTS = "test_asyncio.test_events.EventLoopTestsMixin.";

    /** A server and the protocols of both sides. */
    private record Sides(Server server, Plain near, SideProtocol far) {}

    private EventLoop loop() {
        return asyncio.getRunningLoop();
    }

    private static InetSocketAddress local(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private Coroutine<Sides> sides() {
        return sides(Plain::new);
    }

    private Coroutine<Sides> sides(Function<EventLoop, SideProtocol> far) {
        return Coroutine.returning(
                async -> {
                    EventLoop loop = loop();
                    List<SideProtocol> made = new ArrayList<>();
                    Server server = async.await(loop.createServer(() -> kept(made, far), HOST, 0));
                    var near =
                            async.await(
                                    loop.createConnection(
                                            () -> new Plain(loop), HOST, port(server)));
                    async.await(until(() -> !made.isEmpty()));
                    async.await(made.getFirst().made);
                    return new Sides(server, near.protocol(), made.getFirst());
                });
    }

    private SideProtocol kept(List<SideProtocol> made, Function<EventLoop, SideProtocol> far) {
        made.add(far.apply(loop()));
        return made.getLast();
    }

    private Coroutine<@Nullable Void> received(SideProtocol side, int size) {
        return until(() -> side.data.size() >= size);
    }

    private static Coroutine<@Nullable Void> ends(Server server, SideProtocol... sides) {
        return Coroutine.of(
                async -> {
                    for (SideProtocol side : sides) {
                        side.transport().close();
                    }
                    for (SideProtocol side : sides) {
                        async.await(side.ended);
                    }
                    async.await(shut(server));
                });
    }

    @Covers({
        EVENTS + "test_create_connection",
        EVENTS + "test_create_server",
        EVENTS + "test_create_server_trsock"
    })
    void protocols_are_told_of_their_transport(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides());
                    Transport transport = s.near.transport();
                    transport.write(b("hello "));
                    transport.write(b(""));
                    transport.writelines(List.of(b("wor"), b("ld")));
                    async.await(received(s.far, 11));
                    t.log(s.far.text(), s.near.equals(transport.getProtocol()));
                    transport.close();
                    async.await(s.far.ended);
                    t.log(s.near.told, s.far.told, transport.isClosing());
                    async.await(ends(s.server, s.near));
                });
    }

    private static final class KeepsOpen extends Plain {
        KeepsOpen(EventLoop loop) {
            super(loop);
        }

        @Override
        public boolean eofReceived() {
            super.eofReceived();
            return true;
        }
    }

    void an_end_may_leave_the_other_direction_open(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides(KeepsOpen::new));
                    s.near.transport().writeEof();
                    s.near.transport().writeEof();
                    async.await(until(() -> s.far.told.contains("eof")));
                    t.log(s.far.transport().isClosing());
                    s.far.transport().write(b("still here"));
                    async.await(received(s.near, 10));
                    t.log(s.near.text());
                    async.await(ends(s.server, s.far, s.near));
                    t.log(s.near.told, s.far.told);
                });
    }

    void reading_can_be_paused(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides());
                    Transport transport = s.far.transport();
                    transport.pauseReading();
                    transport.pauseReading();
                    t.log(transport.isReading());
                    s.near.transport().write(b("data"));
                    async.await(turns(5));
                    t.log(s.far.text());
                    transport.resumeReading();
                    transport.resumeReading();
                    async.await(received(s.far, 4));
                    t.log(s.far.text(), transport.isReading());
                    transport.close();
                    transport.resumeReading();
                    t.log(transport.isReading());
                    async.await(ends(s.server, s.near, s.far));
                });
    }

    private static Tuple tuple(WriteBufferLimits limits) {
        return Tuple.of(limits.low(), limits.high());
    }

    @Covers("test_asyncio.test_transports.TransportTests.test_flowcontrol_mixin_set_write_limits")
    void writing_has_limits(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides());
                    Transport transport = s.near.transport();
                    t.log(tuple(transport.getWriteBufferLimits()));
                    List<@Nullable Integer> limits =
                            Arrays.asList(null, null, 100, null, null, 100, 256, 128, 0, null);
                    for (int i = 0; i < limits.size(); i += 2) {
                        transport.setWriteBufferLimits(limits.get(i), limits.get(i + 1));
                        t.log(tuple(transport.getWriteBufferLimits()));
                    }
                    t.tell(() -> transport.setWriteBufferLimits(0, 1));
                    t.tell(() -> transport.setWriteBufferLimits(1, -1));
                    transport.setWriteBufferLimits(1000, 10);
                    s.far.transport().pauseReading();
                    transport.write(new byte[LARGE]);
                    t.log(s.near.told, transport.getWriteBufferSize() > 0);
                    transport.setWriteBufferLimits(null, null);
                    s.far.transport().resumeReading();
                    async.await(received(s.far, LARGE));
                    async.await(until(() -> s.near.told.contains("resume")));
                    t.log(s.near.told, transport.getWriteBufferSize());
                    async.await(ends(s.server, s.near, s.far));
                });
    }

    void aborting_loses_what_was_not_sent(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides());
                    Transport transport = s.near.transport();
                    s.far.transport().pauseReading();
                    transport.write(new byte[LARGE]);
                    transport.abort();
                    transport.abort();
                    t.log(transport.isClosing(), transport.getWriteBufferSize());
                    async.await(s.near.ended);
                    s.far.transport().resumeReading();
                    async.await(s.far.ended);
                    t.log(s.near.told, s.far.data.size() < LARGE);
                    s.server.close();
                });
    }

    void writes_to_a_lost_connection_are_dropped(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides());
                    s.near.transport().abort();
                    for (int i = 0; i < 10; i++) {
                        s.near.transport().write(b("lost"));
                    }
                    async.await(s.near.ended);
                    async.await(s.far.ended);
                    t.log(s.near.told, s.far.text());
                    s.server.close();
                });
    }

    private static final class Fails extends Plain {
        Fails(EventLoop loop) {
            super(loop);
        }

        @Override
        public void dataReceived(byte[] received) {
            throw new ValueError("data");
        }
    }

    private static final class FailsAtEnd extends Plain {
        FailsAtEnd(EventLoop loop) {
            super(loop);
        }

        @Override
        public boolean eofReceived() {
            throw new ValueError("end");
        }
    }

    private static void tell(Trace t, Map<String, ? extends @Nullable Object> told, boolean keys) {
        String error = Trace.error((Throwable) known(told.get("exception")));
        if (keys) {
            t.log(told.get("message"), error, List.copyOf(new TreeMap<>(told).keySet()));
        } else {
            t.log(told.get("message"), error);
        }
    }

    void protocols_that_fail_lose_their_connection(Trace t) {
        run(
                async -> {
                    loop().setExceptionHandler((loop, told) -> tell(t, told, true));
                    List<Function<EventLoop, SideProtocol>> protocols =
                            List.of(Fails::new, FailsAtEnd::new);
                    for (var protocol : protocols) {
                        Sides s = async.await(sides(protocol));
                        s.near.transport().write(b("x"));
                        s.near.transport().writeEof();
                        async.await(s.far.ended);
                        t.log(s.far.told);
                        async.await(ends(s.server, s.near));
                    }
                });
    }

    void protocols_can_take_turns(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides());
                    Transport transport = s.far.transport();
                    Plain other = new Plain(loop());
                    transport.setProtocol(other);
                    s.near.transport().write(b("for the other"));
                    async.await(received(other, 13));
                    t.log(s.far.text(), other.text(), other.equals(transport.getProtocol()));
                    s.near.transport().close();
                    async.await(other.ended);
                    t.log(s.far.told, other.told);
                    async.await(ends(s.server, s.near));
                });
    }

    @Covers(
            "test_asyncio.test_buffered_proto.BaseTestBufferedProtocol.test_buffered_proto_create_connection")
    void buffered_protocols_bring_their_buffer(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides(loop -> new Buffered(loop, 100)));
                    byte[] noise = b("12345678+".repeat(1024));
                    s.near.transport().write(noise);
                    async.await(received(s.far, noise.length));
                    t.log(Arrays.equals(s.far.data.toByteArray(), noise));
                    s.near.transport().close();
                    async.await(s.far.ended);
                    t.log(s.far.told.subList(1, s.far.told.size()));
                    s.server.close();
                    loop().setExceptionHandler((loop, told) -> tell(t, told, false));
                    Sides empty = async.await(sides(loop -> new Buffered(loop, 0)));
                    empty.near.transport().write(b("x"));
                    async.await(empty.far.ended);
                    t.log(empty.far.told.subList(1, empty.far.told.size()));
                    empty.server.close();
                });
    }

    private static <T extends BaseTransport> void silent(Trace t, BaseProtocol<T> protocol) {
        t.log(none(() -> protocol.connectionLost(null)), none(() -> protocol.connectionLost(null)));
        t.log(none(protocol::pauseWriting), none(protocol::resumeWriting));
    }

    private static @Nullable Object none(Runnable call) {
        call.run();
        return null;
    }

    @Covers({
        "test_asyncio.test_protocols.ProtocolsAbsTests.test_base_protocol",
        "test_asyncio.test_protocols.ProtocolsAbsTests.test_protocol",
        "test_asyncio.test_protocols.ProtocolsAbsTests.test_buffered_protocol",
        "test_asyncio.test_protocols.ProtocolsAbsTests.test_datagram_protocol"
    })
    void protocols_do_nothing_by_default(Trace t) {
        Protocol plain = new Protocol() {};
        DatagramProtocol datagrams = new DatagramProtocol() {};
        silent(t, plain);
        silent(t, datagrams);
        t.log(none(() -> plain.dataReceived(b(""))), plain.eofReceived());
        t.log(none(() -> datagrams.datagramReceived(b(""), local(1))));
        t.log(none(() -> datagrams.errorReceived(new OSError("x"))));
    }

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
                    async.await(received(far.protocol(), 8));
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

    private Datagrams datagrams() {
        return new Datagrams(loop(), new Queue<>(asyncio));
    }

    @Covers(EVENTS + "test_create_datagram_endpoint")
    void datagrams_come_and_go(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    var server =
                            async.await(
                                            loop.createDatagramEndpoint(
                                                    this::datagrams, local(0), null))
                                    .protocol();
                    Tuple name = (Tuple) known(server.transport().getExtraInfo("sockname"));
                    var address = local((Integer) known(name.items().get(1)));
                    var client =
                            async.await(loop.createDatagramEndpoint(this::datagrams, null, address))
                                    .protocol();
                    DatagramTransport transport = client.transport();
                    t.log(name.equals(transport.getExtraInfo("peername")));
                    transport.sendto(b("hello"));
                    Object data = async.await(server.got.get());
                    var sender = (InetSocketAddress) server.senders.getFirst();
                    t.log(data, sameName(sender, transport));
                    server.transport().sendto(b(""), sender);
                    t.log(async.await(client.got.get()));
                    server.transport().sendto(b("answer"), sender);
                    t.log(async.await(client.got.get()));
                    transport.sendto(b("same"), address);
                    t.log(async.await(server.got.get()), transport.getWriteBufferSize());
                    try {
                        transport.sendto(b("other"), local(1));
                    } catch (ValueError e) {
                        t.log(bare(e.text()));
                    }
                    transport.close();
                    t.log(transport.isClosing(), async.await(client.ended));
                    server.transport().abort();
                    t.log(async.awaitAny(server.ended));
                });
    }

    private static boolean sameName(InetSocketAddress sender, DatagramTransport transport) {
        return Tuple.of(HOST, sender.getPort()).equals(transport.getExtraInfo("sockname"));
    }

    @Covers(EVENTS + "test_datagram_send_to_non_listening_address")
    void datagrams_may_find_nobody(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    var free = DatagramChannel.open(StandardProtocolFamily.INET);
                    free.bind(local(0));
                    var address = (InetSocketAddress) free.getLocalAddress();
                    free.close();
                    var client =
                            async.await(loop.createDatagramEndpoint(this::datagrams, null, address))
                                    .protocol();
                    client.transport().sendto(b("anybody?"));
                    t.log(Trace.error((Throwable) async.await(client.got.get())));
                    client.transport().close();
                    async.awaitAny(client.ended);
                    async.await(
                            told(
                                    t,
                                    "nothing",
                                    loop.createDatagramEndpoint(this::datagrams, null, null)));
                });
    }
}
