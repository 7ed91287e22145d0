package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes readers and writers of connections: {@code asyncio.open_connection} and its like. */
final class Streams {
    private Streams() {}

    /** Connects by a function that takes a factory of protocols. */
    static Waiting<ReaderAndWriter> open(
            Asyncio asyncio,
            int limit,
            Function<
                            Supplier<StreamReaderProtocol>,
                            Awaitable<Connected<Transport, StreamReaderProtocol>>>
                    connects) {
        return new Waiting<>() {
            private @Nullable StreamReader reader;

            @Override
            Step begin() {
                EventLoop loop = asyncio.getRunningLoop();
                StreamReader feeds = new StreamReader(loop, limit);
                reader = feeds;
                StreamReaderProtocol protocol = new StreamReaderProtocol(loop, feeds, null);
                return awaiting(connects.apply(() -> protocol));
            }

            @Override
            Step woken(@Nullable Object value) {
                var made = (Connected<?, ?>) Objects.requireNonNull(value);
                var protocol = (StreamReaderProtocol) made.protocol();
                var feeds = Objects.requireNonNull(reader);
                var writer =
                        new StreamWriter(
                                (Transport) made.transport(), protocol, feeds, protocol.getLoop());
                return returned(new ReaderAndWriter(feeds, writer));
            }
        };
    }

    /** Serves by a function that takes a factory of protocols. */
    static Waiting<Server> serve(
            Asyncio asyncio,
            ClientConnected callback,
            int limit,
            Function<Supplier<StreamReaderProtocol>, Awaitable<Server>> serves) {
        return new Waiting<>() {
            @Override
            Step begin() {
                EventLoop loop = asyncio.getRunningLoop();
                return awaiting(
                        serves.apply(
                                () ->
                                        new StreamReaderProtocol(
                                                loop, new StreamReader(loop, limit), callback)));
            }

            @Override
            Step woken(@Nullable Object value) {
                return returned((Server) Objects.requireNonNull(value));
            }
        };
    }
}
