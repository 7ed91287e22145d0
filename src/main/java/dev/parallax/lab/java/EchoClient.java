package dev.parallax.lab.java;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks an echo server again and again, one byte at a time, and takes the round trips' times. */
final class EchoClient implements AutoCloseable {
    private static final int MOST_SAMPLES = 1_000_000;
    private static final int DIGITS = 3;

    private final Histogram nanos = new Histogram(DIGITS);
    private final List<Double> samples = new ArrayList<>();
    private volatile boolean stopped;
    private volatile @Nullable IOException failure;
    private @Nullable Thread thread;
    private long took;

    void start(SocketAddress server) {
        thread = Thread.ofPlatform().daemon().name("client").start(() -> ask(server));
    }

    private void ask(SocketAddress server) {
        try (SocketChannel channel = SocketChannel.open(server)) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            ByteBuffer one = ByteBuffer.allocateDirect(1);
            long start = System.nanoTime();
            long before = start;
            while (!stopped && roundTrip(channel, one)) {
                long now = System.nanoTime();
                record(now - before);
                before = now;
            }
            took = before - start;
        } catch (IOException e) {
            failure = e;
        }
    }

    private static boolean roundTrip(SocketChannel channel, ByteBuffer one) throws IOException {
        one.clear();
        channel.write(one);
        one.clear();
        return channel.read(one) == 1;
    }

    private void record(long roundTrip) {
        nanos.recordValue(roundTrip);
        if (samples.size() < MOST_SAMPLES) {
            samples.add(roundTrip / 1e9);
        }
    }

    /** Lets it end after the round trip that is under way. */
    void stop() {
        stopped = true;
    }

    /** Ends it, also if the server doesn't answer any more. */
    @Override
    public void close() {
        stopped = true;
        Thread asking = thread;
        if (asking != null) {
            asking.interrupt();
        }
    }

    /** Returns what it has measured; to be called after the server has ended. */
    Measurement measured(double cpuSeconds, long switches)
            throws LabException, InterruptedException {
        if (thread != null) {
            thread.join();
        }
        if (failure != null) {
            throw new LabException("the echo's client failed: " + failure, failure);
        }
        if (nanos.getTotalCount() == 0) {
            throw new LabException("no echo came back while it was measured: measure for longer");
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("rate", nanos.getTotalCount() / (took / 1e9));
        numbers.put("p50", nanos.getValueAtPercentile(50) / 1e9);
        numbers.put("p99", nanos.getValueAtPercentile(99) / 1e9);
        numbers.put("max", nanos.getMaxValue() / 1e9);
        numbers.put("switches", switches / (took / 1e9));
        return new Measurement(took / 1e9, cpuSeconds, numbers, samples);
    }
}
