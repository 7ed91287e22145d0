package dev.parallax.testing;

import dev.parallax.manifest.Comparison;
import dev.parallax.record.RunRecord;

import java.io.IOException;

/** Runs comparisons; in tests of this library, tells what somebody thought of. */
interface Recorder extends AutoCloseable {
    /** The key under which a test class's own one stands in its store. */
    String KEY = "recorder";

    /** Runs one on all its lanes. */
    RunRecord run(Comparison comparison) throws IOException;

    @Override
    void close();
}
