package dev.parallax.testing;

import dev.parallax.compare.Comparer;
import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.manifest.Comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The comparisons of one test method, each run once, when its first node asks for it. */
final class ComparisonRuns implements AutoCloseable {
    private final Recorder recorder;
    private final OutputRewriting rewriting;
    private final Map<String, Supplier<ComparisonVerdict>> verdicts = new HashMap<>();

    ComparisonRuns(Recorder recorder, OutputRewriting rewriting) {
        this.recorder = recorder;
        this.rewriting = rewriting;
    }

    synchronized ComparisonVerdict verdict(Comparison comparison) {
        return verdicts.computeIfAbsent(comparison.name(), name -> judged(comparison)).get();
    }

    private Supplier<ComparisonVerdict> judged(Comparison comparison) {
        try {
            var record = rewriting.apply(recorder.run(comparison));
            ComparisonVerdict verdict = Comparer.compare(comparison, record);
            return () -> verdict;
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
