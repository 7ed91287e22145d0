package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Sides.ends;
import static dev.parallax.semantics.contract.Sides.received;
import static dev.parallax.semantics.contract.Sides.sides;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.BaseProtocol;
import dev.parallax.semantics.asyncio.BaseTransport;
import dev.parallax.semantics.asyncio.DatagramProtocol;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Protocol;
import dev.parallax.semantics.asyncio.Transport;
import dev.parallax.semantics.contract.SideProtocol.Buffered;
import dev.parallax.semantics.contract.SideProtocol.Plain;
import dev.parallax.semantics.errors.OSError;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Protocols that fail, take turns, bring a buffer, do nothing; {@code
 * contract/asyncio_transports.py} is the other half.
 */
class AsyncioProtocolCases extends AsyncioSockets {
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
                        Sides s = async.await(sides(this, protocol));
                        s.near().transport().write(b("x"));
                        s.near().transport().writeEof();
                        async.await(s.far().ended);
                        t.log(s.far().told);
                        async.await(ends(s.server(), s.near()));
                    }
                });
    }

    void protocols_can_take_turns(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides(this));
                    Transport transport = s.far().transport();
                    Plain other = new Plain(loop());
                    transport.setProtocol(other);
                    s.near().transport().write(b("for the other"));
                    async.await(received(this, other, 13));
                    t.log(s.far().text(), other.text(), other.equals(transport.getProtocol()));
                    s.near().transport().close();
                    async.await(other.ended);
                    t.log(s.far().told, other.told);
                    async.await(ends(s.server(), s.near()));
                });
    }

    @Covers(
            "test_asyncio.test_buffered_proto.BaseTestBufferedProtocol.test_buffered_proto_create_connection")
    void buffered_protocols_bring_their_buffer(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides(this, loop -> new Buffered(loop, 100)));
                    byte[] noise = b("12345678+".repeat(1024));
                    s.near().transport().write(noise);
                    async.await(received(this, s.far(), noise.length));
                    t.log(Arrays.equals(s.far().data.toByteArray(), noise));
                    s.near().transport().close();
                    async.await(s.far().ended);
                    t.log(s.far().told.subList(1, s.far().told.size()));
                    s.server().close();
                    loop().setExceptionHandler((loop, told) -> tell(t, told, false));
                    Sides empty = async.await(sides(this, loop -> new Buffered(loop, 0)));
                    empty.near().transport().write(b("x"));
                    async.await(empty.far().ended);
                    t.log(empty.far().told.subList(1, empty.far().told.size()));
                    empty.server().close();
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
}
