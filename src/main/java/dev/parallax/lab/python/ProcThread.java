package dev.parallax.lab.python;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A thread's files in {@code /proc}, kept open to be read often. */
final class ProcThread implements AutoCloseable {
    private final FileChannel stat;
    private final FileChannel call;
    private final ByteBuffer buffer = ByteBuffer.allocate(512);

    ProcThread(long process, long thread) throws IOException {
        Path folder = Path.of("/proc", "" + process, "task", "" + thread);
        stat = FileChannel.open(folder.resolve("stat"), StandardOpenOption.READ);
        call = FileChannel.open(folder.resolve("syscall"), StandardOpenOption.READ);
    }

    /** Looks what it does now. */
    Doing look(SystemCalls calls) {
        try {
            String line = read(stat);
            // Behind the thread's name, which may hold anything.
            char state = line.charAt(line.lastIndexOf(')') + 2);
            return switch (state) {
                case 'R' -> Doing.RUNNABLE;
                case 'D' -> Doing.IO;
                case 'Z', 'X' -> Doing.ENDED;
                default -> calls.read(read(call));
            };
        } catch (IOException | StringIndexOutOfBoundsException e) {
            return Doing.ENDED;
        }
    }

    private String read(FileChannel channel) throws IOException {
        buffer.clear();
        int length = channel.read(buffer, 0);
        return new String(buffer.array(), 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        stat.close();
        call.close();
    }
}
