package dev.parallax.semantics.asyncio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** What a transport has still to send. */
final class WriteBuffer {
    /** One call's share: the JDK copies what it is given, though the system takes but a part. */
    private static final int CHUNK = 128 * 1024;

    private final Deque<ByteBuffer> chunks = new ArrayDeque<>();
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return chunks.isEmpty();
    }

    void clear() {
        chunks.clear();
        size = 0;
    }

    /** Keeps a copy of what follows after the first so many bytes. */
    void add(byte[] data, int sent) {
        chunks.add(ByteBuffer.wrap(Arrays.copyOfRange(data, sent, data.length)));
        size += data.length - sent;
    }

    /** Sends as much as the channel takes. */
    void send(WritableByteChannel channel) throws IOException {
        for (ByteBuffer first = chunks.peek(); first != null; first = chunks.peek()) {
            size -= send(channel, first);
            if (first.hasRemaining()) {
                return;
            }
            chunks.remove();
        }
    }

    /** Sends as much of the data as the channel takes; returns how many bytes. */
    static int send(WritableByteChannel channel, ByteBuffer data) throws IOException {
        if (data.remaining() <= CHUNK) {
            return channel.write(data);
        }
        int begin = data.position();
        int end = data.limit();
        int want;
        int sent;
        do {
            want = Math.min(CHUNK, end - data.position());
            data.limit(data.position() + want);
            sent = channel.write(data);
            data.limit(end);
        } while (sent == want && data.hasRemaining());
        return data.position() - begin;
    }
}
