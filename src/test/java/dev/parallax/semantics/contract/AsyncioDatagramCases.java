package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.DatagramTransport;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Queue;
import dev.parallax.semantics.contract.SideProtocol.Datagrams;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.text.Tuple;

import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;

/** Transports of datagrams; {@code contract/asyncio_transports.py} is the other half. */
class AsyncioDatagramCases extends AsyncioSockets {
    private static final String EVENTS = "test_asyncio.test_events.EventLoopTestsMixin.";

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
