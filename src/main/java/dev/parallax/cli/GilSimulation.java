package dev.parallax.cli;

import dev.parallax.lab.virtual.VirtualTraces;
import dev.parallax.semantics.gil.GilPolicies;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.simulation.CheckSites;
import dev.parallax.simulation.OsModel;
import dev.parallax.simulation.SimulatedWorkload;
import dev.parallax.simulation.SimulationResult;
import dev.parallax.simulation.WorkloadException;
import dev.parallax.simulation.WorkloadFile;
import dev.parallax.simulation.Workloads;
import dev.parallax.trace.GilTrace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of a simulation, and running it. */
final class GilSimulation {
    private static final int USUAL_CORES = 4;

    @Option(
            names = "--gil",
            paramLabel = "POLICY",
            description = "The GIL: on, off, or one that 'gil policies' lists.")
    private @Nullable String policy;

    @Option(
            names = "--interval",
            paramLabel = "TIME",
            description =
                    "The switch interval, such as 5ms; of the old GILs a number of ticks (default:"
                            + " the policy's own).")
    private @Nullable String interval;

    @Option(
            names = "--cores",
            paramLabel = "N",
            description = "Cores of the simulated machine (default: the file's, or 4).")
    private @Nullable String cores;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides what is left to chance (default: the file's, or 1).")
    private @Nullable Long seed;

    /** What a simulation left behind. */
    record Ran(WorkloadFile workload, SimulationResult result, GilTrace trace, double seconds) {}

    /** Returns what a name or a file describes, with what the options change. */
    WorkloadFile workload(String name) throws IOException {
        WorkloadFile found =
                Workloads.names().contains(name) ? named(Workloads.byName(name)) : file(name);
        OsModel os = found.os();
        if (cores != null) {
            os = os.withCores(GilChecks.counts("--cores", List.of(cores), 1).getFirst());
        }
        long start = seed == null ? found.seed() : seed;
        return new WorkloadFile(found.workload(), gil(found.policy()), os, sites(found), start);
    }

    /** Checks that no option was given, where there is nothing that would obey it. */
    void refuse(String why) {
        Map<String, Boolean> given = new LinkedHashMap<>();
        given.put("--gil", policy != null);
        given.put("--interval", interval != null);
        given.put("--cores", cores != null);
        given.put("--seed", seed != null);
        given.forEach(
                (option, there) -> {
                    if (there) {
                        throw new UserError(option + ": " + why + ". Leave it out.");
                    }
                });
    }

    private static WorkloadFile named(SimulatedWorkload workload) {
        return new WorkloadFile(
                workload,
                GilPolicies.byName(GilPolicies.NEW),
                OsModel.linux(USUAL_CORES),
                CheckSites.BACK_EDGES_AND_CALLS,
                1);
    }

    private GilPolicy gil(GilPolicy own) {
        if (policy == null && interval == null) {
            return own;
        }
        String name = policy == null ? own.name() : GilChecks.policy("--gil", policy);
        long units = interval == null ? 0 : GilChecks.interval("--interval", interval, name);
        return GilPolicies.byName(name, units);
    }

    /** The old GIL knows only ticks, and a newer one none. */
    private CheckSites sites(WorkloadFile found) {
        if (policy == null) {
            return found.sites();
        }
        boolean old = policy.startsWith("old");
        if (old == (found.sites() == CheckSites.TICKS)) {
            return found.sites();
        }
        return old ? CheckSites.TICKS : CheckSites.BACK_EDGES_AND_CALLS;
    }

    private static WorkloadFile file(String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new UserError(
                    "'%s' is neither a file nor a workload. Use a file, or one of: %s"
                            .formatted(name, String.join(", ", Workloads.names())));
        }
        try {
            return WorkloadFile.read(name, Files.readString(file));
        } catch (WorkloadException e) {
            throw new UserError(String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
            throw new UserError(name + ": is not UTF-8 text. Save it as UTF-8.");
        }
    }

    /** Runs it and keeps its first events. */
    static Ran run(WorkloadFile workload, int limit) {
        long start = System.nanoTime();
        VirtualTraces.Recorded recorded = VirtualTraces.record(workload, limit);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Ran(workload, recorded.result(), recorded.trace(), seconds);
    }
}
