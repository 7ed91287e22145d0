package dev.parallax.lab.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Probe.Spread;
import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.trace.GilTrace;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;

/** Measures GraalPy. */
class GraalpySubjectIT {
    @Test
    void its_gil_is_measured_and_watched() throws Exception {
        Pythons pythons =
                new Pythons(
                        Path.of("target", "parallax"),
                        Path.of("python-scripts", "gil"),
                        Duration.ofMinutes(4));
        try (PythonSubject graalpy = pythons.open(Pythons.GRAALPY)) {
            Measurement maths =
                    graalpy.measure(new Probe.Batch("maths", Spread.THREADS, 2, 10), Mode.ON);
            GilTrace trace = graalpy.trace("countdown", 2, 3_000_000, Mode.ON);

            assertThat(graalpy.name()).startsWith("GraalPy 3.");
            assertThat(maths.numbers()).containsEntry("checksum", 32004.0);
            assertThat(trace.source()).isEqualTo(GilTrace.Source.MEASURED);
            assertThat(trace.events()).filteredOn(e -> e.kind() == Kind.END).hasSize(2);
            assertThat(trace.events())
                    .filteredOn(e -> e.kind() == Kind.ACQUIRE)
                    .hasSameSizeAs(
                            trace.events().stream().filter(e -> e.kind() == Kind.RELEASE).toList());
        }
    }
}
