package dev.parallax.lab.java;

import dev.parallax.lab.LabException;
import dev.parallax.lab.ProcessesThreads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Measures processes: JVMs like this one. */
final class ConcurrencyProcesses {
    private static final int COUNTS = 2_000;
    private static final int STARTS = 5;
    private static final int TURNS = 3_000;
    private static final int LOCKS = 2_000;
    private static final int PATIENCE_MILLIS = 20_000;

    ProcessesThreads measure(String runtime)
            throws IOException, LabException, InterruptedException {
        Counted counted = counted();
        double pipe = pipeSeconds();
        Map<String, Double> means = new LinkedHashMap<>();
        means.put("pipe", pipe);
        means.put("socket", socketSeconds());
        means.put("file lock", fileLockSeconds());
        return new ProcessesThreads(
                runtime,
                "processes",
                counted.second() > COUNTS,
                "two processes added %,d each to a counter of one name: they hold %,d and %,d"
                        .formatted(COUNTS, counted.first(), counted.second()),
                ConcurrencyTimes.<IOException>median(1, STARTS, this::startAndWait),
                pipe,
                counted.kib(),
                means);
    }

    private record Counted(long first, long second, double kib) {}

    private Counted counted() throws LabException, InterruptedException {
        try (ChildJvm first = ChildJvm.start();
                ChildJvm second = ChildJvm.start()) {
            long one = count(first);
            long two = count(second);
            return new Counted(one, two, ConcurrencyMemory.privateKib(second.pid()));
        }
    }

    private static long count(ChildJvm child) throws LabException, InterruptedException {
        child.order("count " + COUNTS);
        return Long.parseLong(child.answer()[1]);
    }

    private void startAndWait() throws IOException, InterruptedException {
        Process process = start("-");
        try {
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(String... arguments) throws IOException {
        return new ProcessBuilder(ChildCommand.of(ConcurrencyEcho.class, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private double pipeSeconds() throws IOException, InterruptedException {
        Process process = start();
        try {
            return switchSeconds(process.getInputStream(), process.getOutputStream());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private double socketSeconds() throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(PATIENCE_MILLIS);
            Process process = start(Integer.toString(server.getLocalPort()));
            try (Socket socket = server.accept()) {
                socket.setTcpNoDelay(true);
                return switchSeconds(socket.getInputStream(), socket.getOutputStream());
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** Returns half of a round trip. */
    private static double switchSeconds(InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        return ConcurrencyTimes.<IOException>mean(
                        TURNS,
                        () -> {
                            out.write('x');
                            out.flush();
                            if (in.read() != 'x') {
                                throw new IOException("a child process did not echo");
                            }
                        })
                / 2;
    }

    private static double fileLockSeconds() throws IOException, InterruptedException {
        Path path = Files.createTempFile("parallax-", ".lock");
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            return ConcurrencyTimes.<IOException>mean(
                    LOCKS,
                    () -> {
                        FileLock lock = file.lock();
                        lock.release();
                    });
        } finally {
            Files.delete(path);
        }
    }
}
