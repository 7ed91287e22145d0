package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.gil.GilPolicy;

import org.jspecify.annotations.Nullable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Under which conditions a Python process runs. A child process gets its parent's.
 *
 * <pre>{@code
 * InterpreterSettings free = InterpreterSettings.defaults().withGil(false);
 * System.out.println(free.gilPolicy().enabled()); // false
 * }</pre>
 *
 * @param processName {@code multiprocessing.current_process().name}
 * @param parentPid the pid of the process that started it, 0 for none that counts
 * @param gil the name of its GIL's policy: one of {@link GilPolicies#names}
 * @param gilInterval the policy's interval, as {@link GilPolicies#byName(String, long)} takes it; 0
 *     for the policy's own
 * @param timeScale what every sleep is multiplied by, 0 or more
 * @param cpuCount what {@code os.cpu_count()} says, 1 or more
 * @param work what the work of a CPU-bound port is multiplied by, 1 or more
 * @param workers what replaces a program's own MAX_WORKERS; 0 for nothing
 * @param http where every HTTP request goes to, or null for where it is addressed to
 * @param codePath folders with compiled ports, beside the class path
 * @param arguments {@code sys.argv} after the script's name
 */
public record InterpreterSettings(
        String processName,
        long parentPid,
        String gil,
        long gilInterval,
        double timeScale,
        int cpuCount,
        long work,
        int workers,
        @Nullable InetSocketAddress http,
        List<String> codePath,
        List<String> arguments) {

    /** Copies the lists. */
    public InterpreterSettings {
        codePath = List.copyOf(codePath);
        arguments = List.copyOf(arguments);
    }

    /** Returns the conditions of a main process on this machine with everything at its default. */
    public static InterpreterSettings defaults() {
        int cpus = Runtime.getRuntime().availableProcessors();
        return new InterpreterSettings(
                "MainProcess", 0, GilPolicies.NEW, 0, 1, cpus, 1, 0, null, List.of(), List.of());
    }

    /**
     * Returns the GIL's policy.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public GilPolicy gilPolicy() {
        return GilPolicies.byName(gil, gilInterval);
    }

    /** Returns the same for a child process. */
    public InterpreterSettings forChild(String name, long parent) {
        return new InterpreterSettings(
                name,
                parent,
                gil,
                gilInterval,
                timeScale,
                cpuCount,
                work,
                workers,
                http,
                codePath,
                arguments);
    }

    /** Returns the same with the GIL of today's CPython, or with none. */
    public InterpreterSettings withGil(boolean on) {
        return withGil(on ? GilPolicies.NEW : GilPolicies.NONE, 0);
    }

    /** Returns the same with another GIL. */
    public InterpreterSettings withGil(String policy, long interval) {
        return new InterpreterSettings(
                processName,
                parentPid,
                policy,
                interval,
                timeScale,
                cpuCount,
                work,
                workers,
                http,
                codePath,
                arguments);
    }

    /** Returns the same with other arguments. */
    public InterpreterSettings withArguments(List<String> given) {
        return new InterpreterSettings(
                processName,
                parentPid,
                gil,
                gilInterval,
                timeScale,
                cpuCount,
                work,
                workers,
                http,
                codePath,
                given);
    }

    /** Returns the same with another factor of work. */
    public InterpreterSettings withWork(long factor) {
        return new InterpreterSettings(
                processName,
                parentPid,
                gil,
                gilInterval,
                timeScale,
                cpuCount,
                factor,
                workers,
                http,
                codePath,
                arguments);
    }

    /** Writes it so that {@link #readFrom} can read it in another process. */
    public void writeTo(DataOutput out) throws IOException {
        WrittenLine.writeText(out, processName);
        out.writeLong(parentPid);
        WrittenLine.writeText(out, gil);
        out.writeLong(gilInterval);
        out.writeDouble(timeScale);
        out.writeInt(cpuCount);
        out.writeLong(work);
        out.writeInt(workers);
        WrittenLine.writeText(out, http == null ? "" : http.getHostString());
        out.writeInt(http == null ? 0 : http.getPort());
        WrittenLine.writeText(out, String.join("\n", codePath));
        out.writeInt(arguments.size());
        for (String argument : arguments) {
            WrittenLine.writeText(out, argument);
        }
    }

    /** Reads one. Serialization would take a fresh JVM a tenth of a second. */
    public static InterpreterSettings readFrom(DataInput in) throws IOException {
        return new InterpreterSettings(
                WrittenLine.readText(in),
                in.readLong(),
                WrittenLine.readText(in),
                in.readLong(),
                in.readDouble(),
                in.readInt(),
                in.readLong(),
                in.readInt(),
                address(WrittenLine.readText(in), in.readInt()),
                WrittenLine.readText(in).lines().toList(),
                texts(in));
    }

    private static List<String> texts(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        int count = in.readInt();
        while (texts.size() < count) {
            texts.add(WrittenLine.readText(in));
        }
        return texts;
    }

    private static @Nullable InetSocketAddress address(String host, int port) {
        return host.isEmpty() ? null : InetSocketAddress.createUnresolved(host, port);
    }
}
