package dev.parallax.cli;

import dev.parallax.fuzz.Difference;
import dev.parallax.fuzz.Findings;
import dev.parallax.fuzz.Fuzzer;
import dev.parallax.fuzz.Fuzzers;
import dev.parallax.fuzz.Kind;
import dev.parallax.fuzz.Side;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.cpython.Interpreters;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs random programs in Python and in Java and compares what they did. */
@Command(
        name = "fuzz",
        description = "Runs random programs in Python and in Java and compares their traces.",
        sortOptions = false)
final class FuzzCommand implements Callable<Integer> {
    private static final int MOST_PROGRAMS = 10_000_000;
    private static final List<Side> NAMED = List.of(Side.CPYTHON, Side.GRAALPY, Side.JAVA);
    private static final SortedMap<String, List<Side>> ENGINES =
            new TreeMap<>(
                    Map.of(
                            "rewritten", List.of(Side.JAVA),
                            "threads", List.of(Side.JAVA_THREADS),
                            "both", List.of(Side.JAVA, Side.JAVA_THREADS)));

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Parallax parallax;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "all",
            description = "generators, coroutines, asyncio, futures or all (default: all).")
    private String kind = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same programs (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--programs",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many of each kind (default: ${DEFAULT-VALUE}).")
    private int programs;

    @Option(
            names = "--program",
            paramLabel = "N",
            description = "Only this one, counted from 0: what a difference names.")
    private @Nullable Long program;

    @Option(
            names = "--sides",
            paramLabel = "SIDE,…",
            hideParamSyntax = true,
            split = ",",
            defaultValue = "cpython,graalpy,java",
            description = "At least two of them (default: ${DEFAULT-VALUE}).")
    private List<String> sides = List.of();

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "rewritten",
            description =
                    "What runs bodies in Java: rewritten (state machines), threads or both"
                            + " (default: ${DEFAULT-VALUE}).")
    private String engine = "";

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Writes each difference there, as a case to replay.")
    private @Nullable Path keep;

    @Option(
            names = "--enough",
            paramLabel = "N",
            defaultValue = "5",
            description = "Stops a kind after N differences (default: ${DEFAULT-VALUE}).")
    private int enough;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Kind> kinds = kinds();
        Set<Side> asked = sides();
        GilChecks.between("--programs", programs, 1, MOST_PROGRAMS);
        GilChecks.between("--enough", enough, 1, 1000);
        if (program != null && program < 0) {
            throw new UserError("--program " + program + ": programs are counted from 0");
        }
        WantedFolder.check("--keep", keep);
        if (HostJvm.quick()) {
            return HostJvm.runWithFullCompiler(parallax.home(), parallax.arguments());
        }
        Path workDir = parallax.home().state();
        try (Fuzzer fuzzer =
                Fuzzers.of(workDir, new Interpreters(workDir, Optional.empty()), asked)) {
            FuzzReport report = new FuzzReport(parallax.screen());
            int found = 0;
            for (Kind one : kinds) {
                found += run(fuzzer, one, report);
            }
            return found == 0 ? ExitCode.OK : ExitCode.DIVERGENCE;
        } catch (LaneUnavailableException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.NOTHING_RAN);
        }
    }

    private int run(Fuzzer fuzzer, Kind one, FuzzReport report)
            throws IOException, InterruptedException {
        long first = program == null ? 0 : program;
        long count = program == null ? programs : 1;
        Findings found =
                fuzzer.run(one, seed, first, count, enough, done -> report.at(one, done, count));
        for (Difference difference : found.differences()) {
            report.tell(difference);
            if (keep != null) {
                report.kept(difference.save(keep));
            }
        }
        report.end(one, seed, found);
        return found.differences().size();
    }

    private List<Kind> kinds() {
        return kind.equals("all")
                ? Kind.available()
                : List.of(one("--kind", kind, Kind.available(), Kind::label, "all"));
    }

    private Set<Side> sides() {
        Set<Side> asked = EnumSet.noneOf(Side.class);
        sides.forEach(name -> asked.add(one("--sides", name, NAMED, Side::label, "")));
        List<Side> java = ENGINES.get(one("--engine", engine, ENGINES.keySet(), e -> e, ""));
        if (java != null && asked.remove(Side.JAVA)) {
            asked.addAll(java);
        }
        if (asked.size() < 2) {
            throw new UserError("--sides: one side has nothing to differ from; name two or three");
        }
        return asked;
    }

    /**
     * Finds an item by its label.
     *
     * @param more what else the option takes, or empty
     */
    private static <T> T one(
            String option, String name, Collection<T> all, Function<T, String> label, String more) {
        for (T item : all) {
            if (label.apply(item).equals(name)) {
                return item;
            }
        }
        String allowed =
                Stream.concat(all.stream().map(label), Stream.of(more))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        throw new UserError("%s: unknown '%s'; use one of: %s".formatted(option, name, allowed));
    }
}
