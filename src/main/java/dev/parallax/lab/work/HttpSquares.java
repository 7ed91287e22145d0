package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Gil;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The server of {@link HttpApi}: a request after the other, as Python's {@code HTTPServer}. */
final class HttpSquares {
    private static final long ANSWER_MILLIS = 5;

    private final ServerSocketChannel server;
    private final Gil gil;

    HttpSquares(ServerSocketChannel server, Gil gil) {
        this.server = server;
        this.gil = gil;
    }

    void serve(long requests) throws IOException, InterruptedException {
        for (long request = 0; request < requests; request++) {
            try (SocketChannel connection = Sockets.accept(server, gil)) {
                answer(connection);
            }
            gil.tick();
        }
    }

    private void answer(SocketChannel connection) throws IOException, InterruptedException {
        long number = number(requestLine(connection));
        Sleep.sleep(ANSWER_MILLIS, gil);
        String body = "{\"number\": " + number + ", \"square\": " + number * number + "}";
        send(
                connection,
                "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n");
        send(connection, body);
    }

    private void send(SocketChannel connection, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        Sockets.sendAll(connection, ByteBuffer.wrap(bytes), gil);
    }

    /** Reads up to the empty line that ends a request without a body; returns the first line. */
    private String requestLine(SocketChannel connection) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8 * 1024);
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            if (Sockets.receive(connection, buffer, gil) <= 0) {
                throw new IOException("the HTTP client sent half a request");
            }
            text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII);
            gil.tick();
        }
        return text.substring(0, text.indexOf("\r\n"));
    }

    private static long number(String requestLine) {
        String path = requestLine.split(" ", -1)[1];
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }
}
