package dev.parallax.cli;

import dev.parallax.lab.ResultTable;
import dev.parallax.lab.Words;
import dev.parallax.semantics.gil.GilCounts;
import dev.parallax.simulation.LockWait;
import dev.parallax.simulation.SimulationResult;
import dev.parallax.simulation.ThreadTotals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words and figures what a simulation did. */
final class GilSimulationReport {
    private static final double NANOS = 1e9;
    private static final long FEW_EVENTS = 100_000;

    private GilSimulationReport() {}

    /** Returns what was seen of the GIL. */
    static String observed(SimulationResult result) {
        if (result.slices().getTotalCount() == 0) {
            return "no thread ever held a GIL";
        }
        double median = result.slices().getValueAtPercentile(50) / NANOS;
        return "median slice %s, %,d forced switches"
                .formatted(Words.seconds(median), result.forcedSwitches());
    }

    /** Returns the run in a few sentences. */
    static String summary(GilSimulation.Ran ran) {
        SimulationResult r = ran.result();
        StringBuilder text = new StringBuilder();
        text.append(end(r));
        text.append("; ").append(observed(r));
        long switches = r.gils().stream().mapToLong(GilSimulationReport::handovers).sum();
        text.append(String.format(Locale.ROOT, "; %,d switches, %,d checks", switches, r.checks()));
        if (r.roundTrips().getTotalCount() > 0) {
            text.append(trips(r));
        }
        return text + speed(r.events(), ran.seconds());
    }

    /** The first thread to take a GIL gets it from nobody. */
    private static long handovers(GilCounts gil) {
        return Math.max(0, gil.switches() - 1);
    }

    /** Of a short run the rate says how fast Java starts. */
    private static String speed(long events, double seconds) {
        String time =
                String.format(
                        Locale.ROOT,
                        ". Simulated %,d events in %s",
                        events,
                        Words.seconds(seconds));
        if (events < FEW_EVENTS) {
            return time + ".";
        }
        double rate = events / 1e6 / Math.max(1e-9, seconds);
        return time + " (" + Words.digits(rate) + " million a second).";
    }

    private static String end(SimulationResult r) {
        String time = Words.seconds(r.endNanos() / NANOS);
        String cpu = Words.seconds(r.cpuNanos() / NANOS);
        if (r.deadlock().isEmpty()) {
            return "%s after %s of virtual time, %s of it on a core in all"
                    .formatted(r.finished() ? "Ended" : "Stopped", time, cpu);
        }
        return "Deadlock after %s of virtual time: %s. The threads were on a core for %s in all"
                .formatted(time, LockWait.words(r.deadlock()), cpu);
    }

    private static String trips(SimulationResult r) {
        return String.format(
                Locale.ROOT,
                "; %,d round trips (%s a second), p50 %s, p99 %s",
                r.roundTrips().getTotalCount(),
                Words.digits(r.roundTrips().getTotalCount() / (r.endNanos() / NANOS)),
                Words.seconds(r.roundTrips().getValueAtPercentile(50) / NANOS),
                Words.seconds(r.roundTrips().getValueAtPercentile(99) / NANOS));
    }

    /** Returns how each thread spent its life. */
    static ResultTable table(GilSimulation.Ran ran) {
        return ran.workload().policy().enabled() ? withGil(ran) : withoutGil(ran);
    }

    private static ResultTable withoutGil(GilSimulation.Ran ran) {
        List<List<String>> rows = new ArrayList<>();
        for (ThreadTotals t : ran.result().threads()) {
            double life = Math.max(1, t.endNanos() - t.startNanos());
            rows.add(
                    List.of(
                            t.name(),
                            Words.seconds((t.endNanos() - t.startNanos()) / NANOS),
                            share(t.holding() / life),
                            share(blocked(t) / life),
                            share(t.cpu() / life)));
        }
        String note =
                "runs Python code, does something else (I/O, sleep, lock, C), is on a core: shares"
                        + " of the thread's life.";
        List<String> header = List.of("thread", "lives", "runs", "else", "on core");
        return new ResultTable("Threads", header, rows, List.of(note));
    }

    private static long blocked(ThreadTotals t) {
        return t.io() + t.sleeping() + t.lockWaiting() + t.cWork();
    }

    private static ResultTable withGil(GilSimulation.Ran ran) {
        List<List<String>> rows = new ArrayList<>();
        for (ThreadTotals t : ran.result().threads()) {
            double life = Math.max(1, t.endNanos() - t.startNanos());
            rows.add(
                    List.of(
                            t.name(),
                            Words.seconds((t.endNanos() - t.startNanos()) / NANOS),
                            share(t.holding() / life),
                            share((t.waiting() + t.switching()) / life),
                            share(blocked(t) / life),
                            share(t.cpu() / life),
                            String.format(Locale.ROOT, "%,d", t.acquires())));
        }
        List<String> header =
                List.of("thread", "lives", "holds", "waits", "without", "on core", "acquires");
        String note =
                "holds the GIL, waits for it, is without it by its own choice (I/O, sleep, lock,"
                        + " C), is on a core: shares of the thread's life.";
        return new ResultTable("Threads", header, rows, List.of(note));
    }

    private static String share(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }
}
