package dev.parallax.lane.cpython;

import dev.parallax.lane.Lane;
import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.OutputCollector;
import dev.parallax.lane.python.AtomicFolder;
import dev.parallax.lane.python.Packages;
import dev.parallax.lane.python.PythonCommand;
import dev.parallax.lane.python.PythonFiles;
import dev.parallax.lane.python.PythonSource;
import dev.parallax.lane.python.RunnerConfig;
import dev.parallax.manifest.Need;
import dev.parallax.record.LaneRun;
import dev.parallax.record.LaneStamp;
import dev.parallax.record.OutputLine;
import dev.parallax.record.OutputTotals;
import dev.parallax.record.RunStatus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The reference lane: each execution is a CPython process that runs the script unmodified. */
public final class CpythonLane implements Lane {
    private final Path workDir;
    private final PythonSource pythons;
    private final Packages packages;
    private final Consumer<OutputLine> live;
    private final SecureRandom random = new SecureRandom();

    /**
     * Starts nothing.
     *
     * @param workDir where Parallax keeps what it unpacks
     * @param pythons finds the interpreter
     * @param packages brings what scripts import from PyPI
     * @param live is told each output line as it comes, on a thread of the lane's
     */
    public CpythonLane(
            Path workDir, PythonSource pythons, Packages packages, Consumer<OutputLine> live) {
        this.workDir = workDir.toAbsolutePath();
        this.pythons = pythons;
        this.packages = packages;
        this.live = live;
    }

    @Override
    public String name() {
        return "cpython";
    }

    @Override
    public LaneStamp prepare(LaneRequest request)
            throws LaneUnavailableException, InterruptedException {
        PythonCommand python = pythons.find();
        Map<String, Object> config = config(request);
        try {
            return Probe.stamp(python, process(python, config, List.of("probe")));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public LaneRun run(LaneRequest request) throws InterruptedException {
        try {
            return execute(request);
        } catch (LaneUnavailableException e) {
            return unsupported(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return unsupported(String.valueOf(unwritable(e).getMessage()));
        }
    }

    private LaneRun execute(LaneRequest request)
            throws IOException, LaneUnavailableException, InterruptedException {
        Map<String, Object> config = config(request);
        byte[] random = new byte[8];
        this.random.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        Path folder = Files.createTempDirectory("parallax-run-");
        try {
            Path dump = folder.resolve("threads.txt");
            config.put("token", token);
            config.put("dump_file", dump.toString());
            byte[] stdin = request.stdin();
            if (stdin.length > 0) {
                config.put("stdin", Files.write(folder.resolve("stdin"), stdin).toString());
            }
            ProcessBuilder process = process(pythons.find(), config, List.of());
            return new Execution(token, dump, live).run(process, request.timeout());
        } finally {
            AtomicFolder.delete(folder);
        }
    }

    private Map<String, Object> config(LaneRequest request)
            throws LaneUnavailableException, InterruptedException {
        Optional<Path> folder =
                request.comparison().needs().contains(Need.AIOHTTP)
                        ? Optional.of(packages.folder())
                        : Optional.empty();
        return RunnerConfig.of(request, folder);
    }

    private ProcessBuilder process(
            PythonCommand python, Map<String, Object> config, List<String> arguments)
            throws IOException {
        String main = PythonFiles.unpack(workDir).resolve("parallax_main.py").toString();
        List<String> command = new ArrayList<>(List.of(main));
        command.addAll(arguments);
        ProcessBuilder builder = python.process(workDir, command);
        builder.environment().put("PARALLAX_CONFIG", RunnerConfig.json(config));
        return builder;
    }

    private LaneUnavailableException unwritable(IOException e) {
        return new LaneUnavailableException(
                "CPython could not be started: %s; check that %s can be written"
                        .formatted(e.getMessage(), workDir));
    }

    private static LaneRun unsupported(String reason) {
        OutputTotals nothing = new OutputCollector(line -> {}).totals();
        return new LaneRun(
                RunStatus.UNSUPPORTED,
                reason,
                null,
                List.of(),
                List.of(),
                nothing,
                null,
                0,
                0,
                0,
                null);
    }

    @Override
    public void close() {
        // Every run has ended all that it started.
    }
}
