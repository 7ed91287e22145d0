package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Gil;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Port of {@code network.py}: downloads from a server on this machine, over TCP. The server is a
 * thread under the same GIL.
 */
final class Network implements Work {
    private static final int BLOCK = 16 * 1024;
    private static final long REST_MILLIS = 1;

    @Override
    public long run(long size, Crew crew) throws IOException, InterruptedException {
        try (ServerSocketChannel server = Sockets.listen()) {
            Member sender = crew.start("Thread (send)", () -> send(server, size, crew.gil()));
            long checksum = download(server.getLocalAddress(), crew.gil());
            sender.join();
            return checksum;
        }
    }

    private static void send(ServerSocketChannel server, long blocks, Gil gil)
            throws IOException, InterruptedException {
        try (SocketChannel connection = Sockets.accept(server, gil)) {
            byte[] data = Pattern.bytes(BLOCK, gil);
            for (long block = 0; block < blocks; block++) {
                Sockets.sendAll(connection, ByteBuffer.wrap(data), gil);
                Sleep.sleep(REST_MILLIS, gil);
                gil.tick();
            }
        }
    }

    private static long download(SocketAddress address, Gil gil) throws IOException {
        Crc crc = new Crc(gil);
        ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
        try (SocketChannel connection = Sockets.connect(address, gil)) {
            int length = Sockets.receive(connection, buffer, gil);
            while (length >= 0) {
                crc.update(buffer.array(), length);
                buffer.clear();
                gil.tick();
                length = Sockets.receive(connection, buffer, gil);
            }
        }
        return crc.value();
    }
}
