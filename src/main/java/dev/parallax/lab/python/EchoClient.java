package dev.parallax.lab.python;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sends single bytes to a server that sends them back, and times each round trip. */
final class EchoClient {
    private static final int MOST_SAMPLES = 10_000;
    private static final int WARM_UP = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private double[] seconds = new double[1024];
    private int count;

    /**
     * Measures until the time is up, then closes the connection; one round trip at least.
     *
     * @param port the server's on this machine
     * @param length how long
     */
    Measurement measure(int port, Duration length) throws LabException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) length.plus(PATIENCE).toMillis());
            for (int i = 0; i < WARM_UP; i++) {
                roundTrip(socket.getInputStream(), socket.getOutputStream());
            }
            long start = System.nanoTime();
            long now = start;
            while (now - start < length.toNanos()) {
                roundTrip(socket.getInputStream(), socket.getOutputStream());
                long then = now;
                now = System.nanoTime();
                add((now - then) / 1e9);
            }
            return measurement((now - start) / 1e9);
        } catch (SocketTimeoutException e) {
            throw new LabException(
                    "no byte came back within %d s".formatted(length.plus(PATIENCE).toSeconds()),
                    e);
        } catch (IOException e) {
            throw new LabException("the echo broke off (" + e.getMessage() + ")", e);
        }
    }

    private static void roundTrip(InputStream in, OutputStream out) throws IOException {
        out.write('x');
        if (in.read() != 'x') {
            throw new IOException("another byte came back, or none");
        }
    }

    private void add(double sample) {
        if (count == seconds.length) {
            seconds = Arrays.copyOf(seconds, 2 * count);
        }
        seconds[count++] = sample;
    }

    private Measurement measurement(double elapsed) {
        int step = Math.ceilDiv(count, MOST_SAMPLES);
        List<Double> samples =
                IntStream.iterate(0, i -> i < count, i -> i + step)
                        .mapToObj(i -> seconds[i])
                        .toList();
        double[] sorted = Arrays.copyOf(seconds, count);
        Arrays.sort(sorted);
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("rate", count / elapsed);
        numbers.put("p50", atRank(sorted, 0.50));
        numbers.put("p99", atRank(sorted, 0.99));
        numbers.put("longest", sorted[count - 1]);
        return new Measurement(elapsed, Double.NaN, numbers, samples);
    }

    /** Returns the smallest value that so much of all is not above. */
    private static double atRank(double[] sorted, double part) {
        return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
