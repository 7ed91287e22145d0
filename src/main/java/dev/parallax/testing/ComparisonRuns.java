package dev.parallax.testing;

import dev.parallax.compare.Comparer;
import dev.parallax.manifest.Comparison;
import dev.parallax.record.RunRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The comparisons of one test method, each run once, when its first node asks for it. */
final class ComparisonRuns implements AutoCloseable {
    private final Recorder recorder;
    private final OutputRewriting rewriting;
    private final Map<String, Supplier<Compared>> all = new HashMap<>();

    ComparisonRuns(Recorder recorder, OutputRewriting rewriting) {
        this.recorder = recorder;
        this.rewriting = rewriting;
    }

    synchronized Compared compared(Comparison comparison) {
        return all.computeIfAbsent(comparison.name(), name -> judged(comparison)).get();
    }

    private Supplier<Compared> judged(Comparison comparison) {
        try {
            RunRecord printed = rewriting.scrubbed(recorder.run(comparison));
            Compared compared =
                    new Compared(printed, Comparer.compare(comparison, rewriting.sorted(printed)));
            return () -> compared;
        } catch (IOException e) {
            return () -> {
                throw new UncheckedIOException(e);
            };
        }
    }

    @Override
    public void close() {
        recorder.close();
    }
}
