package dev.parallax.run;

import dev.parallax.lane.BrokenProgramException;
import dev.parallax.lane.Lane;
import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.manifest.Comparison;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneRun;
import dev.parallax.record.LaneStamp;
import dev.parallax.record.RunStatus;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Executes one comparison in every lane: first all lanes get ready, then round by round each lane
 * executes once, so that whatever the machine does meanwhile meets all lanes alike.
 */
final class ComparisonRunner {
    private final RunOptions options;
    private final RunListener listener;

    ComparisonRunner(RunOptions options, RunListener listener) {
        this.options = options;
        this.listener = listener;
    }

    /** Never throws for what a program or a lane does; an interrupt ends it with what there is. */
    List<LaneRecord> run(Comparison comparison, List<Lane> lanes, LaneRequest request) {
        Map<Lane, Progress> progress = new LinkedHashMap<>();
        for (Lane lane : lanes) {
            progress.put(lane, prepare(comparison, lane, request));
        }
        int rounds = options.warmup() + options.repeat();
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<Lane, Progress> entry : progress.entrySet()) {
                if (entry.getValue().goesOn()) {
                    execute(comparison, entry.getKey(), entry.getValue(), request, round);
                }
            }
        }
        return progress.entrySet().stream().map(e -> e.getValue().record(e.getKey())).toList();
    }

    private Progress prepare(Comparison comparison, Lane lane, LaneRequest request) {
        if (Thread.currentThread().isInterrupted()) {
            return Progress.ended(lane, LaneRuns.interrupted());
        }
        listener.preparing(comparison, lane.name());
        try {
            return new Progress(lane.prepare(request));
        } catch (BrokenProgramException e) {
            return Progress.ended(lane, LaneRuns.broken(String.valueOf(e.getMessage())));
        } catch (LaneUnavailableException e) {
            return Progress.ended(lane, LaneRuns.unsupported(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Progress.ended(lane, LaneRuns.interrupted());
        }
    }

    private void execute(
            Comparison comparison, Lane lane, Progress progress, LaneRequest request, int round) {
        if (Thread.currentThread().isInterrupted()) {
            progress.end(LaneRuns.interrupted());
            return;
        }
        listener.running(comparison, lane.name(), round, options.warmup() + options.repeat());
        try {
            LaneRun run = lane.run(request);
            listener.ran(comparison, lane.name(), run);
            progress.add(run, round <= options.warmup());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            progress.end(LaneRuns.interrupted());
        }
    }

    /** How far one lane has come with one comparison. */
    private static final class Progress {
        private final LaneStamp stamp;
        private final List<LaneRun> runs = new ArrayList<>();
        private int warmups;
        private @Nullable LaneRun last;

        Progress(LaneStamp stamp) {
            this.stamp = stamp;
        }

        static Progress ended(Lane lane, LaneRun run) {
            Progress progress = new Progress(LaneRuns.noStamp(lane.name()));
            progress.end(run);
            return progress;
        }

        /** A run that did not complete would not complete the next time either. */
        void add(LaneRun run, boolean warmup) {
            if (run.status() != RunStatus.COMPLETED) {
                end(run);
            } else if (warmup) {
                warmups++;
            } else {
                runs.add(run);
            }
        }

        void end(LaneRun run) {
            runs.add(run);
            last = run;
        }

        boolean goesOn() {
            return last == null;
        }

        LaneRecord record(Lane lane) {
            return new LaneRecord(lane.name(), stamp, warmups, runs);
        }
    }
}
