package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.Sides.ends;
import static dev.parallax.semantics.contract.Sides.received;
import static dev.parallax.semantics.contract.Sides.sides;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Transport;
import dev.parallax.semantics.asyncio.WriteBufferLimits;
import dev.parallax.semantics.contract.SideProtocol.Plain;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/**
 * Transports: reading, writing, closing; {@code contract/asyncio_transports.py} is the other half.
 */
class AsyncioTransportCases extends AsyncioSockets {
    private static final int LARGE = 16 << 20;
    private static final String EVENTS = "test_asyncio.test_events.EventLoopTestsMixin.";

    @Covers({
        EVENTS + "test_create_connection",
        EVENTS + "test_create_server",
        EVENTS + "test_create_server_trsock"
    })
    void protocols_are_told_of_their_transport(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides(this));
                    Transport transport = s.near().transport();
                    transport.write(b("hello "));
                    transport.write(b(""));
                    transport.writelines(List.of(b("wor"), b("ld")));
                    async.await(received(this, s.far(), 11));
                    t.log(s.far().text(), s.near().equals(transport.getProtocol()));
                    transport.close();
                    async.await(s.far().ended);
                    t.log(s.near().told, s.far().told, transport.isClosing());
                    async.await(ends(s.server(), s.near()));
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
                    Sides s = async.await(sides(this, KeepsOpen::new));
                    s.near().transport().writeEof();
                    s.near().transport().writeEof();
                    async.await(until(() -> s.far().told.contains("eof")));
                    t.log(s.far().transport().isClosing());
                    s.far().transport().write(b("still here"));
                    async.await(received(this, s.near(), 10));
                    t.log(s.near().text());
                    async.await(ends(s.server(), s.far(), s.near()));
                    t.log(s.near().told, s.far().told);
                });
    }

    void reading_can_be_paused(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides(this));
                    Transport transport = s.far().transport();
                    transport.pauseReading();
                    transport.pauseReading();
                    t.log(transport.isReading());
                    s.near().transport().write(b("data"));
                    async.await(turns(5));
                    t.log(s.far().text());
                    transport.resumeReading();
                    transport.resumeReading();
                    async.await(received(this, s.far(), 4));
                    t.log(s.far().text(), transport.isReading());
                    transport.close();
                    transport.resumeReading();
                    t.log(transport.isReading());
                    async.await(ends(s.server(), s.near(), s.far()));
                });
    }

    private static Tuple tuple(WriteBufferLimits limits) {
        return Tuple.of(limits.low(), limits.high());
    }

    @Covers("test_asyncio.test_transports.TransportTests.test_flowcontrol_mixin_set_write_limits")
    void writing_has_limits(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides(this));
                    Transport transport = s.near().transport();
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
                    s.far().transport().pauseReading();
                    transport.write(new byte[LARGE]);
                    t.log(s.near().told, transport.getWriteBufferSize() > 0);
                    transport.setWriteBufferLimits(null, null);
                    s.far().transport().resumeReading();
                    async.await(received(this, s.far(), LARGE));
                    async.await(until(() -> s.near().told.contains("resume")));
                    t.log(s.near().told, transport.getWriteBufferSize());
                    async.await(ends(s.server(), s.near(), s.far()));
                });
    }

    void aborting_loses_what_was_not_sent(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides(this));
                    Transport transport = s.near().transport();
                    s.far().transport().pauseReading();
                    transport.write(new byte[LARGE]);
                    transport.abort();
                    transport.abort();
                    t.log(transport.isClosing(), transport.getWriteBufferSize());
                    async.await(s.near().ended);
                    s.far().transport().resumeReading();
                    async.await(s.far().ended);
                    t.log(s.near().told, s.far().data.size() < LARGE);
                    s.server().close();
                });
    }

    void writes_to_a_lost_connection_are_dropped(Trace t) {
        run(
                async -> {
                    Sides s = async.await(sides(this));
                    s.near().transport().abort();
                    for (int i = 0; i < 10; i++) {
                        s.near().transport().write(b("lost"));
                    }
                    async.await(s.near().ended);
                    async.await(s.far().ended);
                    t.log(s.near().told, s.far().text());
                    s.server().close();
                });
    }
}
