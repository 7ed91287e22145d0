package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.lang.ref.Cleaner;

/** Closes the transport of a writer that nobody can reach any more. */
final class UnclosedWriter implements Runnable {
    private static final Cleaner UNREACHABLE = Cleaner.create();

    private final EventLoop loop;
    private final Transport transport;
    private final @Nullable StreamReader reader;

    private UnclosedWriter(StreamWriter writer, EventLoop loop) {
        this.loop = loop;
        transport = writer.transport();
        reader = writer.reader();
    }

    static void watch(StreamWriter writer, EventLoop loop) {
        UNREACHABLE.register(writer, new UnclosedWriter(writer, loop));
    }

    /** On a thread of the JDK's: the loop's own may be in the middle of something. */
    @Override
    public void run() {
        if (!loop.isClosed() && !transport.isClosing()) {
            loop.callSoonThreadsafe(this::close);
        }
    }

    private void close() {
        if (!transport.isClosing()) {
            transport.close();
            loop.open().warn("unclosed " + StreamWriter.text(transport, reader));
        }
    }
}
