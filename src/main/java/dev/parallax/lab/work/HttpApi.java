package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Gil;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Port of {@code http_api.py}: asks a JSON server on this machine, a connection for each request.
 * The server is a thread under the same GIL, so this speaks HTTP/1.0 itself: an HTTP library's
 * threads would not take the GIL.
 */
final class HttpApi implements Work {
    private static final Pattern SQUARE = Pattern.compile("\"square\": ?(\\d+)");

    @Override
    public long run(long size, Crew crew) throws IOException, InterruptedException {
        Gil gil = crew.gil();
        try (ServerSocketChannel server = Sockets.listen()) {
            HttpSquares squares = new HttpSquares(server, gil);
            Member thread = crew.start("Thread (serve_forever)", () -> squares.serve(size));
            long total = 0;
            for (long number = 0; number < size; number++) {
                total += ask(server.getLocalAddress(), number, gil);
                gil.tick();
            }
            thread.join();
            return total;
        }
    }

    private static long ask(SocketAddress address, long number, Gil gil) throws IOException {
        try (SocketChannel connection = Sockets.connect(address, gil)) {
            String request = "GET /squares/" + number + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
            ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
            Sockets.sendAll(connection, bytes, gil);
            return square(readAll(connection, gil));
        }
    }

    private static String readAll(SocketChannel connection, Gil gil) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
        while (Sockets.receive(connection, buffer, gil) >= 0) {
            gil.tick();
        }
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
    }

    private static long square(String answer) throws IOException {
        Matcher found = SQUARE.matcher(answer);
        if (!answer.startsWith("HTTP/1.0 200 ") || !found.find()) {
            throw new IOException("the HTTP server did not answer with a square");
        }
        return Long.parseLong(found.group(1));
    }
}
