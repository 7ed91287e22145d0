package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A loop's selector: which channels are watched, and the place where the loop sleeps. */
final class Poller {
    static final int READ = SelectionKey.OP_READ | SelectionKey.OP_ACCEPT;
    static final int WRITE = SelectionKey.OP_WRITE | SelectionKey.OP_CONNECT;

    private final Selector selector;
    private volatile boolean sleeping;

    /** What waits for a channel. */
    private static final class Watch {
        @Nullable Handle reader;
        @Nullable Handle writer;
    }

    Poller() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says whether there is a channel that something could be found of. */
    boolean watches() {
        return !selector.keys().isEmpty();
    }

    /** Hands over the handles of the channels that are ready now. */
    void poll(Consumer<Handle> ready) {
        try {
            selector.selectNow(key -> handOver(key, ready));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sleeps until a channel is ready, somebody wakes it, or the time is over. */
    void sleep(long nanos, BooleanSupplier arrived, Consumer<Handle> ready)
            throws InterruptedException {
        sleeping = true;
        try {
            if (arrived.getAsBoolean()) {
                poll(ready);
            } else if (nanos == Long.MAX_VALUE) {
                selector.select(key -> handOver(key, ready));
            } else {
                long up = TimeUnit.MILLISECONDS.toNanos(1) - 1;
                long millis = TimeUnit.NANOSECONDS.toMillis(nanos + up);
                selector.select(key -> handOver(key, ready), Math.max(1, millis));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sleeping = false;
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Ends a sleep, from any thread. */
    void wake() {
        if (sleeping) {
            selector.wakeup();
        }
    }

    private static void handOver(SelectionKey key, Consumer<Handle> ready) {
        Watch watch = (Watch) key.attachment();
        if (!key.isValid()) {
            return;
        }
        int ops = key.readyOps();
        if ((ops & READ) != 0 && watch.reader != null) {
            ready.accept(watch.reader);
        }
        if ((ops & WRITE) != 0 && watch.writer != null) {
            ready.accept(watch.writer);
        }
    }

    void add(SelectableChannel channel, int ops, Handle handle) {
        SelectionKey key = channel.keyFor(selector);
        try {
            if (key == null) {
                key = channel.register(selector, 0, new Watch());
            }
        } catch (ClosedChannelException e) {
            throw new UncheckedIOException(e);
        }
        Watch watch = (Watch) key.attachment();
        Handle before = ops == READ ? watch.reader : watch.writer;
        if (before != null) {
            before.cancel();
        }
        if (ops == READ) {
            watch.reader = handle;
        } else {
            watch.writer = handle;
        }
        key.interestOpsOr(ops & channel.validOps());
    }

    /** Says whether there was something to remove. */
    boolean remove(SelectableChannel channel, int ops) {
        SelectionKey key = channel.keyFor(selector);
        if (key == null) {
            return false;
        }
        Watch watch = (Watch) key.attachment();
        Handle before = ops == READ ? watch.reader : watch.writer;
        if (before == null) {
            return false;
        }
        before.cancel();
        if (ops == READ) {
            watch.reader = null;
        } else {
            watch.writer = null;
        }
        if (key.isValid()) {
            key.interestOpsAnd(~ops);
        }
        return true;
    }

    /**
     * Closes a channel as a process does that knows of no selector: one that is watched would end
     * its output first and stay open until the next poll.
     */
    void close(SelectableChannel channel) {
        SelectionKey key = channel.keyFor(selector);
        try {
            if (key != null && selector.isOpen()) {
                key.cancel();
                selector.selectNow(ready -> {});
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
