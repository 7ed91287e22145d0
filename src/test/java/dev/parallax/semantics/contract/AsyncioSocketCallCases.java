package dev.parallax.semantics.contract;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.coroutine.Coroutine;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/** Calls of sockets under a loop; {@code contract/asyncio_socket_calls.py} is the other half. */
class AsyncioSocketCallCases extends AsyncioSockets {
    private static final int MUCH = 8 << 20;
    private static final String CALLS = "test_asyncio.test_sock_lowlevel.BaseSockTestsMixin.";

    private record Two(SocketChannel near, SocketChannel far) {
        void close() throws IOException {
            near.close();
            far.close();
        }
    }

    private static ServerSocketChannel listens() throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        channel.bind(local(0)).configureBlocking(false);
        return channel;
    }

    private Coroutine<Two> two() {
        return Coroutine.returning(
                async -> {
                    var listens = listens();
                    var near = SocketChannel.open();
                    near.configureBlocking(false);
                    var accepts = asyncio.createTask(loop().sockAccept(listens));
                    async.await(loop().sockConnect(near, local(listens.socket().getLocalPort())));
                    var far = async.await(accepts).conn();
                    listens.close();
                    return new Two(near, far);
                });
    }

    private static byte[] begin(ByteBuffer buffer) {
        byte[] three = new byte[3];
        buffer.get(0, three);
        return three;
    }

    @Covers(CALLS + "test_sock_client_ops")
    void calls_of_sockets_wait(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    Two two = async.await(two());
                    var reads = asyncio.createTask(loop.sockRecv(two.far, 1024));
                    async.await(turns(3));
                    t.log(reads.done());
                    async.await(loop.sockSendall(two.near, b("hello")));
                    t.log((Object) async.await(reads));
                    async.await(loop.sockSendall(two.near, b("abcdef")));
                    t.log((Object) async.await(loop.sockRecv(two.far, 3)));
                    ByteBuffer buffer = ByteBuffer.allocate(10);
                    t.log(async.await(loop.sockRecvInto(two.far, buffer)), begin(buffer));
                    buffer.clear();
                    var into = asyncio.createTask(loop.sockRecvInto(two.far, buffer));
                    async.await(turns(3));
                    async.await(loop.sockSendall(two.near, b("xyz")));
                    t.log(async.await(into), begin(buffer));
                    two.near.close();
                    t.log(
                            async.await(loop.sockRecv(two.far, 1024)),
                            async.await(loop.sockRecvInto(two.far, buffer)));
                    two.far.close();
                });
    }

    @Covers({
        CALLS + "test_cancel_sock_accept",
        CALLS + "test_sock_client_racing",
        "test_asyncio.test_events.EventLoopTestsMixin.test_prompt_cancellation"
    })
    void calls_of_sockets_can_be_cancelled(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    Two two = async.await(two());
                    var reads = asyncio.createTask(loop.sockRecv(two.far, 1024));
                    async.await(turns(3));
                    reads.cancel();
                    async.awaitAny(ended(reads));
                    t.log(reads.cancelled(), loop.removeReader(two.far));
                    async.await(
                            told(t, "timeout", asyncio.waitFor(loop.sockRecv(two.far, 1), 0.01)));
                    async.await(loop.sockSendall(two.near, b("still there")));
                    t.log((Object) async.await(loop.sockRecv(two.far, 1024)));
                    var listens = listens();
                    var accepts = asyncio.createTask(loop.sockAccept(listens));
                    async.await(turns(3));
                    accepts.cancel();
                    async.awaitAny(ended(accepts));
                    t.log(accepts.cancelled(), loop.removeReader(listens));
                    listens.close();
                    two.close();
                });
    }

    @Covers({CALLS + "test_huge_content", CALLS + "test_huge_content_recvinto"})
    void much_data_goes_through_sockets(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    Two two = async.await(two());
                    var sends = asyncio.createTask(loop.sockSendall(two.near, new byte[MUCH]));
                    int got = 0;
                    while (got < MUCH) {
                        got += async.await(loop.sockRecv(two.far, 65536)).length;
                    }
                    async.awaitAny(sends);
                    t.log(got, async.awaitAny(loop.sockSendall(two.near, b(""))));
                    two.close();
                });
    }

    @Covers({CALLS + "test_sock_client_fail", CALLS + "test_sock_client_connect_racing"})
    void sockets_have_errors(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    var listens = listens();
                    var address = local(listens.socket().getLocalPort());
                    listens.close();
                    var refused = SocketChannel.open();
                    refused.configureBlocking(false);
                    async.await(told(t, "connect", loop.sockConnect(refused, address)));
                    refused.close();
                    loop.setDebug(true);
                    var blocking = SocketChannel.open();
                    var accepts = ServerSocketChannel.open();
                    async.await(told(t, "recv", loop.sockRecv(blocking, 1)));
                    async.await(told(t, "sendall", loop.sockSendall(blocking, b("x"))));
                    async.await(told(t, "connect", loop.sockConnect(blocking, address)));
                    async.await(told(t, "accept", loop.sockAccept(accepts)));
                    blocking.close();
                    accepts.close();
                });
    }

    private static DatagramChannel datagrams() throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        channel.bind(local(0)).configureBlocking(false);
        return channel;
    }

    @Covers({CALLS + "test_recvfrom", CALLS + "test_sendto_blocking"})
    void calls_of_sockets_carry_datagrams(Trace t) {
        run(
                async -> {
                    EventLoop loop = loop();
                    var near = datagrams();
                    var far = datagrams();
                    var address = far.getLocalAddress();
                    var reads = asyncio.createTask(loop.sockRecvfrom(far, 1024));
                    async.await(turns(3));
                    t.log(async.awaitAny(loop.sockSendto(near, b("datagram"), address)));
                    var got = async.await(reads);
                    t.log(got.data(), got.address().equals(near.getLocalAddress()));
                    async.await(loop.sockSendto(near, b("datagram"), address));
                    t.log((Object) async.await(loop.sockRecvfrom(far, 4)).data());
                    near.close();
                    far.close();
                });
    }
}
