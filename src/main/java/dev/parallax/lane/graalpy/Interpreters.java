package dev.parallax.lane.graalpy;

import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneRequest.Era;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.OutputCollector;
import dev.parallax.manifest.Need;
import dev.parallax.record.LaneRun;
import dev.parallax.record.LaneStamp;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The engine and what is made ahead on it: the next main process, and the children of the next run.
 * Used by one thread at a time.
 */
final class Interpreters implements AutoCloseable {
    /** Each takes some megabytes, whether it is used or not. */
    private static final int MOST_CHILDREN_AHEAD = 16;

    private final Path workDir;
    private final Path python;
    private final Contexts contexts;
    private final Facilities plain;
    private final Facilities forking;
    private final Nursery nursery;
    private final Map<Era, List<String>> about = new EnumMap<>(Era.class);
    private @Nullable PythonProcess nextMain;
    private @Nullable Facilities nextMainOf;
    private @Nullable Path nextScript;

    Interpreters(Path workDir, Path python) {
        this.workDir = workDir;
        this.python = python;
        contexts = new Contexts(workDir);
        plain = new Facilities(contexts, python, false, true);
        forking = new Facilities(contexts, python, true, true);
        nursery = new Nursery(new Facilities(contexts, python, true, false));
    }

    /** Makes ahead what the request needs; returns what will run it. */
    LaneStamp prepare(LaneRequest request) throws InterruptedException, LaneUnavailableException {
        PythonProcess main = makeAhead(request);
        List<String> known =
                about.computeIfAbsent(request.era(), era -> main.about(era == Era.TALK_2018));
        return Stamps.of(contexts, request, known, main.importedAhead());
    }

    /** Executes the request's program once. */
    LaneRun execute(LaneRequest request, @Nullable Path packages, OutputCollector output)
            throws InterruptedException, LaneUnavailableException {
        PythonProcess main = makeAhead(request);
        nextMain = null;
        ProcessTable table = new ProcessTable(facilities(request), nursery, output);
        List<String> command =
                usesProcesses(request) && !forks(request)
                        ? ChildCommand.of(workDir, python)
                        : List.of();
        List<Object> settings = Settings.of(request, packages, command, table.token());
        return new Execution(table, main, request, settings).run();
    }

    private PythonProcess makeAhead(LaneRequest request)
            throws InterruptedException, LaneUnavailableException {
        PythonProcess main = mainFor(facilities(request), request.comparison().script());
        main.awaitReady();
        if (forks(request)) {
            int workers = request.workers().orElse(LaneRequest.TALK_CPUS);
            nursery.fill(Math.clamp(workers, LaneRequest.TALK_CPUS, MOST_CHILDREN_AHEAD));
        }
        return main;
    }

    private PythonProcess mainFor(Facilities facilities, Path script) {
        if (nextMain != null && nextMainOf == facilities && script.equals(nextScript)) {
            return nextMain;
        }
        discardNextMain();
        nextMainOf = facilities;
        nextScript = script;
        nextMain = PythonProcess.start(facilities, script);
        return nextMain;
    }

    private void discardNextMain() {
        if (nextMain != null) {
            nextMain.end(new Ending.Killed(Signals.KILL));
            nextMain = null;
        }
    }

    private Facilities facilities(LaneRequest request) {
        return usesProcesses(request) ? forking : plain;
    }

    private static boolean usesProcesses(LaneRequest request) {
        return request.comparison().needs().contains(Need.PROCESSES);
    }

    /** Says whether the request's children are contexts. */
    static boolean forks(LaneRequest request) {
        return usesProcesses(request)
                && request.era() == Era.TALK_2018
                && request.processes() == Processes.CONTEXTS;
    }

    @Override
    public void close() {
        discardNextMain();
        nursery.close();
        contexts.close();
    }
}
