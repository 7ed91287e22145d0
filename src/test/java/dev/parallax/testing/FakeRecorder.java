package dev.parallax.testing;

import static dev.parallax.record.SampleRecords.lane;
import static dev.parallax.record.SampleRecords.printed;
import static dev.parallax.record.SampleRecords.raised;

import dev.parallax.manifest.Comparison;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.RunRecord;
import dev.parallax.record.RunStatus;
import dev.parallax.record.SampleRecords;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.concurrent.atomic.AtomicInteger;

/** Records that somebody thought of, by the comparison's name. */
final class FakeRecorder implements Recorder, BeforeAllCallback {
    final AtomicInteger runs = new AtomicInteger();

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(Session.NAMESPACE).put(Recorder.KEY, this);
    }

    @Override
    public RunRecord run(Comparison comparison) {
        runs.incrementAndGet();
        LaneRecord python =
                lane("cpython", printed("start", "worker 0 done", "worker 1 done", "took 7 us"));
        LaneRecord java =
                switch (comparison.name().replaceFirst(".*/", "")) {
                    case "same" ->
                            lane(
                                    "java",
                                    printed(
                                            "start",
                                            "worker 1 done",
                                            "worker 0 done",
                                            "took 9 us"));
                    case "wrong" -> lane("java", printed("start", "worker 1 done"));
                    case "alone" ->
                            lane("java", SampleRecords.failed(RunStatus.UNSUPPORTED, "no Java"));
                    default -> lane("java", raised("ValueError", "no", "start"));
                };
        return SampleRecords.record(comparison.name(), "", python, java);
    }

    @Override
    public void close() {}
}
