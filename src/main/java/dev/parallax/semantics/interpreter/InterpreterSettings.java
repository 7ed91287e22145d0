package dev.parallax.semantics.interpreter;

import org.jspecify.annotations.Nullable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;

/**
 * Under which conditions a Python process runs. A child process gets its parent's.
 *
 * @param processName {@code multiprocessing.current_process().name}
 * @param parentPid the pid of the process that started it, 0 for none that counts
 * @param gil whether its threads share a GIL
 * @param switchInterval the GIL's switch interval
 * @param timeScale what every sleep is multiplied by, 0 or more
 * @param cpuCount what {@code os.cpu_count()} says, 1 or more
 * @param work what the work of a CPU-bound port is multiplied by, 1 or more
 * @param workers what replaces a program's own MAX_WORKERS; 0 for nothing
 * @param http where every HTTP request goes to, or null for where it is addressed to
 * @param codePath folders with compiled ports, beside the class path
 */
public record InterpreterSettings(
        String processName,
        long parentPid,
        boolean gil,
        Duration switchInterval,
        double timeScale,
        int cpuCount,
        long work,
        int workers,
        @Nullable InetSocketAddress http,
        List<String> codePath) {

    /** Copies the path. */
    public InterpreterSettings {
        codePath = List.copyOf(codePath);
    }

    /** Returns the conditions of a main process on this machine with everything at its default. */
    public static InterpreterSettings defaults() {
        int cpus = Runtime.getRuntime().availableProcessors();
        Duration interval = Duration.ofMillis(5);
        return new InterpreterSettings(
                "MainProcess", 0, true, interval, 1, cpus, 1, 0, null, List.of());
    }

    /** Returns the same for a child process. */
    public InterpreterSettings forChild(String name, long parent) {
        return new InterpreterSettings(
                name,
                parent,
                gil,
                switchInterval,
                timeScale,
                cpuCount,
                work,
                workers,
                http,
                codePath);
    }

    /** Returns the same with the GIL on or off. */
    public InterpreterSettings withGil(boolean on) {
        return new InterpreterSettings(
                processName,
                parentPid,
                on,
                switchInterval,
                timeScale,
                cpuCount,
                work,
                workers,
                http,
                codePath);
    }

    /** Returns the same with another factor of work. */
    public InterpreterSettings withWork(long factor) {
        return new InterpreterSettings(
                processName,
                parentPid,
                gil,
                switchInterval,
                timeScale,
                cpuCount,
                factor,
                workers,
                http,
                codePath);
    }

    /** Writes it so that {@link #readFrom} can read it in another process. */
    public void writeTo(DataOutput out) throws IOException {
        WrittenLine.writeText(out, processName);
        out.writeLong(parentPid);
        out.writeBoolean(gil);
        out.writeLong(switchInterval.toNanos());
        out.writeDouble(timeScale);
        out.writeInt(cpuCount);
        out.writeLong(work);
        out.writeInt(workers);
        WrittenLine.writeText(out, http == null ? "" : http.getHostString());
        out.writeInt(http == null ? 0 : http.getPort());
        WrittenLine.writeText(out, String.join("\n", codePath));
    }

    /** Reads one. Serialization would take a fresh JVM a tenth of a second. */
    public static InterpreterSettings readFrom(DataInput in) throws IOException {
        return new InterpreterSettings(
                WrittenLine.readText(in),
                in.readLong(),
                in.readBoolean(),
                Duration.ofNanos(in.readLong()),
                in.readDouble(),
                in.readInt(),
                in.readLong(),
                in.readInt(),
                address(WrittenLine.readText(in), in.readInt()),
                WrittenLine.readText(in).lines().toList());
    }

    private static @Nullable InetSocketAddress address(String host, int port) {
        return host.isEmpty() ? null : InetSocketAddress.createUnresolved(host, port);
    }
}
