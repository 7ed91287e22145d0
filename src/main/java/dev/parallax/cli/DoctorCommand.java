package dev.parallax.cli;

import dev.parallax.lane.GilChoice;
import dev.parallax.lane.Lane;
import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.manifest.Catalog;
import dev.parallax.manifest.Comparison;
import dev.parallax.manifest.ManifestException;
import dev.parallax.record.Environment;
import dev.parallax.record.LaneStamp;
import dev.parallax.run.Defaults;
import dev.parallax.run.EnvironmentProbe;
import dev.parallax.run.Lanes;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/** Looks at the machine by getting every lane ready, which is the only answer that counts. */
@Command(name = "doctor", description = "Says what was found, what is missing, and how to get it.")
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Parallax parallax;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description = "An interpreter for the cpython lane.")
    private @Nullable String python;

    @Override
    public Integer call() throws IOException, ManifestException, InterruptedException {
        Environment here = EnvironmentProbe.observe();
        say("parallax", here.parallax() + ", at " + parallax.home().folder());
        say("machine", here.os() + ", " + here.arch() + ", " + here.cores() + " cores");
        say("java", here.java() + " (" + here.vm() + ")");
        say("start-up", startUp());
        say("engine jit", jit());
        BodiesReport.read(getClass().getClassLoader()).lines().forEach(line -> say("bodies", line));
        Catalog catalog = new Catalog(parallax.home().comparisons());
        Comparison plain = only(catalog, "generators/gen_integer");
        boolean ready = false;
        Path state = parallax.home().state();
        Lanes lanes =
                Lanes.of(
                        List.of(Defaults.LANES.split(",", -1)), state, Optional.ofNullable(python));
        for (Lane lane : lanes.all()) {
            ready |= tryOut(lane, "lane " + lane.name(), plain);
        }
        tryOut(lanes.all().getLast(), "aiohttp", only(catalog, "asyncio/aiohttp_fetch"));
        lanes.all().forEach(Lane::close);
        return ready ? ExitCode.OK : ExitCode.NOTHING_RAN;
    }

    private static Comparison only(Catalog catalog, String name) throws ManifestException {
        return catalog.find(List.of(name)).getFirst().comparisons().getFirst();
    }

    private String startUp() throws IOException {
        Path cache = parallax.home().state().resolve("host.aot");
        return Files.isRegularFile(cache)
                ? "cache of " + Files.size(cache) / 1_000_000 + " MB"
                : "no cache: the launcher ./parallax makes one, 'java -jar' does not";
    }

    private String jit() throws IOException {
        if (JitHost.running()) {
            return "running now";
        }
        return Files.isDirectory(parallax.home().state().resolve("jit"))
                ? "fetched; used with --engine jit"
                : "not fetched yet: 'parallax run --engine jit' does (190 MB, needs Maven)";
    }

    private boolean tryOut(Lane lane, String name, Comparison comparison)
            throws InterruptedException {
        try {
            LaneStamp stamp = lane.prepare(request(comparison));
            say(name, name.startsWith("lane") ? described(stamp) : "installed");
            return true;
        } catch (LaneUnavailableException e) {
            say(name, "missing: " + e.getMessage());
            return false;
        }
    }

    private static String described(LaneStamp stamp) {
        return "%s %s, %s, GIL %s"
                .formatted(stamp.implementation(), stamp.version(), stamp.compiler(), stamp.gil());
    }

    private static LaneRequest request(Comparison comparison) {
        return new LaneRequest(
                comparison,
                Era.TALK_2018,
                Processes.CONTEXTS,
                GilChoice.ON,
                OptionalInt.empty(),
                1,
                1,
                Defaults.TIMEOUT,
                Optional.empty());
    }

    private void say(String what, String found) {
        parallax.screen().out().printf("%-13s %s%n", what, found);
        parallax.screen().out().flush();
    }
}
