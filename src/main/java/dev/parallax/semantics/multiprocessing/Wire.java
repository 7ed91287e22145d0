package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.WrittenLine;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** Requests and answers about what is shared, over a socket. To be used by one thread at a time. */
final class Wire implements AutoCloseable {
    private static final byte ANSWER = 'a';
    private static final byte EXPIRED = 'x';

    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;

    Wire(SocketChannel channel) {
        this.channel = channel;
        in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    /**
     * A request and where it goes.
     *
     * @param id the room's number
     */
    record Addressed(long id, Room.Request request) {}

    void send(Addressed message) throws IOException {
        Room.Request request = message.request();
        out.writeLong(message.id());
        WrittenLine.writeText(out, request.op());
        out.writeLong(request.pid());
        out.writeLong(request.thread());
        Messages.writeBytes(out, SimpleValues.dumps(request.argument()));
        out.writeLong(request.nanos());
        out.flush();
    }

    Addressed receive() throws IOException {
        long id = in.readLong();
        String op = WrittenLine.readText(in);
        long pid = in.readLong();
        long thread = in.readLong();
        Object argument = SimpleValues.loads(Messages.readBytes(in));
        return new Addressed(id, new Room.Request(op, pid, thread, argument, in.readLong()));
    }

    void answer(@Nullable Object result) throws IOException {
        boolean expired = result == Room.EXPIRED;
        out.writeByte(expired ? EXPIRED : ANSWER);
        Messages.writeBytes(out, SimpleValues.dumps(expired ? null : result));
        out.flush();
    }

    @Nullable Object readAnswer() throws IOException {
        boolean expired = in.readByte() == EXPIRED;
        Object result = SimpleValues.loads(Messages.readBytes(in));
        return expired ? Room.EXPIRED : result;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
