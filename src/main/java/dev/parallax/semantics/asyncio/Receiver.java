package dev.parallax.semantics.asyncio;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ReadableByteChannel;

/** A loop's buffer for what arrives: outside of the heap, so that nothing is copied twice. */
final class Receiver {
    private static final int MAX_SIZE = 256 * 1024;
    private static final byte[] NOTHING = {};

    private @Nullable ByteBuffer buffer;

    private ByteBuffer cleared() {
        ByteBuffer known = buffer;
        if (known == null) {
            known = ByteBuffer.allocateDirect(MAX_SIZE);
            buffer = known;
        }
        return known.clear();
    }

    private static byte[] copied(ByteBuffer from) {
        byte[] data = new byte[from.flip().remaining()];
        from.get(data);
        return data;
    }

    /** Returns what is there: nothing if that has to be waited for, null at the end. */
    byte @Nullable [] read(ReadableByteChannel channel) throws IOException {
        return read(channel, MAX_SIZE);
    }

    /** Returns what is there, but so many bytes at most. */
    byte @Nullable [] read(ReadableByteChannel channel, int limit) throws IOException {
        ByteBuffer into = cleared().limit(Math.min(limit, MAX_SIZE));
        int count = channel.read(into);
        if (count <= 0) {
            return count < 0 ? null : NOTHING;
        }
        return copied(into);
    }

    /** Returns a datagram, or null if there is none; what is longer than the limit is cut off. */
    @Nullable Datagram receive(DatagramChannel channel, int limit) throws IOException {
        ByteBuffer into = cleared().limit(Math.min(limit, MAX_SIZE));
        SocketAddress address = channel.receive(into);
        return address == null ? null : new Datagram(copied(into), address);
    }
}
