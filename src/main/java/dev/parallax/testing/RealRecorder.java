package dev.parallax.testing;

import dev.parallax.lane.GilChoice;
import dev.parallax.lane.LaneRequest.Processes;
import dev.parallax.manifest.Comparison;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunRecord;
import dev.parallax.run.Defaults;
import dev.parallax.run.Lanes;
import dev.parallax.run.RunListener;
import dev.parallax.run.RunOptions;
import dev.parallax.run.RunSession;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Runs comparisons on real lanes as {@code parallax run} does; records go beside the other reports.
 */
final class RealRecorder implements Recorder {
    private final RunSession session;

    RealRecorder(ComparisonPlan plan) throws IOException {
        Path work = Session.output().toAbsolutePath();
        List<String> names = plan.sides().stream().map(Side::backend).toList();
        Lanes lanes = Lanes.of(names, work, Optional.empty(), plan.instead());
        RunOptions options =
                new RunOptions(
                        names,
                        plan.era(),
                        Processes.CONTEXTS,
                        false,
                        GilChoice.ON,
                        false,
                        plan.repeat(),
                        Defaults.WARMUP,
                        plan.limit(),
                        OptionalInt.empty(),
                        Defaults.TIME_SCALE);
        Path records = Files.createDirectories(work.resolve("records"));
        session = new RunSession(options, lanes.all(), lanes.calibration(), records, new Silent());
    }

    @Override
    public synchronized RunRecord run(Comparison comparison) throws IOException {
        return session.run(comparison);
    }

    @Override
    public void close() {
        session.close();
    }

    private static final class Silent implements RunListener {
        @Override
        public void preparing(Comparison comparison, String lane) {}

        @Override
        public void running(Comparison comparison, String lane, int number, int of) {}

        @Override
        public void ran(Comparison comparison, String lane, LaneRun run) {}

        @Override
        public void recorded(RunRecord record, Path file) {}
    }
}
