package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.ThreadChange;
import dev.parallax.semantics.interpreter.WrittenLine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** A child's end of the pipes between it and its parent. Any thread may send; one reads. */
final class ChildChannel implements WrittenLine.Sink {
    private final DataInputStream in =
            new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    private final DataOutputStream out =
            new DataOutputStream(
                    new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));

    /**
     * What the parent said.
     *
     * @param kind one of the letters in {@link Messages}
     * @param content the call that goes with it, or nothing
     */
    record Message(byte kind, PackedCall content) {}

    /**
     * What a child is.
     *
     * @param settings its interpreter's
     * @param identity its place among the processes
     * @param role what it is for
     */
    record Birth(InterpreterSettings settings, Identity identity, Role role) {}

    /**
     * Waits until the parent says what the child is.
     *
     * @throws IOException if the parent has ended
     */
    Birth readBirth() throws IOException {
        return new Birth(
                InterpreterSettings.readFrom(in),
                Identity.readFrom(in),
                Role.valueOf(WrittenLine.readText(in)));
    }

    /**
     * Waits for the next message.
     *
     * @throws IOException if the parent has ended
     */
    Message read() throws IOException {
        byte kind = in.readByte();
        return new Message(kind, kind == Messages.END ? PackedCall.NONE : PackedCall.readFrom(in));
    }

    void sendReady() {
        send(Messages.READY, to -> {});
    }

    @Override
    public void accept(WrittenLine line) {
        send(Messages.LINE, line::writeTo);
    }

    @Override
    public void thread(ThreadChange change) {
        send(Messages.THREAD, change::writeTo);
    }

    void sendGoodbye(Interpreter py, int status) {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        double seconds = own.toNanos() / 1e9 + py.children().cpuSeconds();
        send(
                Messages.GOODBYE,
                to -> {
                    to.writeDouble(seconds);
                    to.writeInt(status);
                });
    }

    synchronized void send(byte kind, Messages.Content content) {
        try {
            out.writeByte(kind);
            content.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the parent process does not listen any more", e);
        }
    }
}
