package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.AsyncioSockets.HOST;
import static dev.parallax.semantics.contract.AsyncioSockets.port;
import static dev.parallax.semantics.contract.AsyncioSockets.shut;

import dev.parallax.semantics.asyncio.EventLoop;
import dev.parallax.semantics.asyncio.Server;
import dev.parallax.semantics.contract.SideProtocol.Plain;
import dev.parallax.semantics.coroutine.Coroutine;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A server and the protocols of both sides. */
record Sides(Server server, Plain near, SideProtocol far) {
    static Coroutine<Sides> sides(AsyncioSockets program) {
        return sides(program, Plain::new);
    }

    static Coroutine<Sides> sides(AsyncioSockets program, Function<EventLoop, SideProtocol> far) {
        return Coroutine.returning(
                async -> {
                    EventLoop loop = program.loop();
                    List<SideProtocol> made = new ArrayList<>();
                    Server server =
                            async.await(loop.createServer(() -> kept(program, made, far), HOST, 0));
                    var near =
                            async.await(
                                    loop.createConnection(
                                            () -> new Plain(loop), HOST, port(server)));
                    async.await(program.until(() -> !made.isEmpty()));
                    async.await(made.getFirst().made);
                    return new Sides(server, near.protocol(), made.getFirst());
                });
    }

    private static SideProtocol kept(
            AsyncioSockets program,
            List<SideProtocol> made,
            Function<EventLoop, SideProtocol> far) {
        made.add(far.apply(program.loop()));
        return made.getLast();
    }

    static Coroutine<@Nullable Void> received(AsyncioSockets program, SideProtocol side, int size) {
        return program.until(() -> side.data.size() >= size);
    }

    static Coroutine<@Nullable Void> ends(Server server, SideProtocol... sides) {
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
}
