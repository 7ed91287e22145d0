package dev.parallax.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Workloads that are ready to run: the talk's, and those that show one thing each. */
public final class Workloads {
    private static final List<String> NAMES =
            List.of(
                    "cpu_bound/serial",
                    "cpu_bound/threads",
                    "cpu_bound/processes",
                    "io_bound/serial",
                    "io_bound/threads",
                    "io_bound/processes",
                    "countdown",
                    "convoy",
                    "echo");

    /** {@code MAX_WORKERS} of the talk's scripts. */
    private static final int WORKERS = 4;

    /** The talk's 10,000,000 turns of {@code while x < 10000000: x += 1}. */
    private static final long TALK_NANOS = 10_000_000 * LoopBody.COUNTDOWN_NANOS;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private Workloads() {}

    /** Returns the names of all. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns one.
     *
     * @throws IllegalArgumentException if there is none of that name; the message lists the names
     */
    public static SimulatedWorkload byName(String name) {
        return switch (name) {
            case "cpu_bound/serial" -> serial(name, i -> new Phase.Cpu(TALK_NANOS));
            case "cpu_bound/threads" -> threads(name, i -> new Phase.Cpu(TALK_NANOS));
            case "cpu_bound/processes" -> processes(name, i -> new Phase.Cpu(TALK_NANOS));
            case "io_bound/serial" -> serial(name, i -> new Phase.Sleep(i * SECOND));
            case "io_bound/threads" -> threads(name, i -> new Phase.Sleep(i * SECOND));
            case "io_bound/processes" -> processes(name, i -> new Phase.Sleep(i * SECOND));
            case "countdown" -> countdown(2, SECOND, LoopBody.countdown());
            case "convoy" -> convoy(1, SECOND);
            case "echo" -> convoy(0, SECOND);
            default ->
                    throw new IllegalArgumentException(
                            "there is no workload '" + name + "'. Use one of: " + NAMES);
        };
    }

    /** Returns threads that each run a loop for some processor time, in nanoseconds. */
    public static SimulatedWorkload countdown(int threads, long nanosEach, LoopBody body) {
        return new SimulatedWorkload(
                "countdown",
                plans(threads, i -> thread(i, 0, new Phase.Cpu(nanosEach, body))),
                Long.MAX_VALUE);
    }

    /**
     * Returns an echo server with its client, beside threads of its process that compute.
     *
     * @param untilNanos how long it runs
     */
    public static SimulatedWorkload convoy(int cpuThreads, long untilNanos) {
        Phase echo = new Phase.Echo(Long.MAX_VALUE, Phase.EchoCosts.DEFAULT);
        List<ThreadPlan> all = new ArrayList<>(List.of(new ThreadPlan("echo", echo)));
        all.addAll(plans(cpuThreads, i -> thread(i, 0, new Phase.Cpu(untilNanos))));
        return new SimulatedWorkload("convoy", all, untilNanos);
    }

    private static SimulatedWorkload serial(String name, IntFunction<Phase> task) {
        Phase[] all = IntStream.range(0, WORKERS).mapToObj(task).toArray(Phase[]::new);
        return new SimulatedWorkload(
                name, List.of(new ThreadPlan("MainThread", all)), Long.MAX_VALUE);
    }

    private static SimulatedWorkload threads(String name, IntFunction<Phase> task) {
        return new SimulatedWorkload(
                name, plans(WORKERS, i -> thread(i, 0, task.apply(i))), Long.MAX_VALUE);
    }

    private static SimulatedWorkload processes(String name, IntFunction<Phase> task) {
        return new SimulatedWorkload(
                name, plans(WORKERS, i -> thread(i, i, task.apply(i))), Long.MAX_VALUE);
    }

    private static List<ThreadPlan> plans(int count, IntFunction<ThreadPlan> plan) {
        return IntStream.range(0, count).mapToObj(plan).toList();
    }

    private static ThreadPlan thread(int number, int process, Phase phase) {
        return new ThreadPlan("worker-" + number, process, 0, 0, List.of(phase));
    }
}
