package dev.parallax.lab.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parallax.lab.LabException;
import dev.parallax.lab.Measurement;
import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Probe.Spread;
import dev.parallax.lab.ProcessesThreads;
import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.trace.GilTrace;
import dev.parallax.trace.ModeStamp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Measures the bundled CPython. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PythonSubjectIT {
    private static final Path SCRIPTS = Path.of("python-scripts", "gil");
    private static final Path WORK = Path.of("target", "parallax");

    private final Pythons pythons = new Pythons(WORK, SCRIPTS, Duration.ofMinutes(2));

    @SuppressWarnings("NullAway.Init")
    private PythonSubject python;

    @BeforeAll
    void open() throws Exception {
        python = pythons.open(Pythons.CPYTHON);
    }

    @AfterAll
    void close() {
        python.close();
    }

    private Measurement batch(String work, Spread spread, long size) throws Exception {
        return python.measure(new Probe.Batch(work, spread, 2, size), Mode.ON);
    }

    /** The table of python-scripts/gil/README.md, which the Java port keeps to as well. */
    @ParameterizedTest
    @CsvSource({
        "countdown, 100000, 100000",
        "maths, 37, 107611",
        "sorting, 5001, 1482982286",
        "image, 100, 665292659",
        "network, 33, 2377927082",
        "files, 7, 3910427507",
        "http_api, 10, 285",
        "sleep, 20, 20",
        "sha256, 3, 2961909573",
        "compress, 3, 3125656203",
        "mixed, 4, 200000"
    })
    void work_returns_what_the_readme_says(String work, long size, double checksum)
            throws Exception {
        assertThat(batch(work, Spread.THREADS, size).numbers()).containsEntry("checksum", checksum);
        assertThat(Files.readString(SCRIPTS.resolve("README.md")))
                .contains("| %d | %d |".formatted(size, (long) checksum));
    }

    @ParameterizedTest
    @EnumSource(Spread.class)
    void every_spread_is_measured(Spread spread) throws Exception {
        Measurement measured = batch("maths", spread, 37);

        assertThat(measured.numbers()).containsEntry("checksum", 107611.0);
        assertThat(measured.seconds()).isPositive();
        assertThat(measured.cpuSeconds()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = Spread.class,
            names = {"THREADS", "PROCESSES"})
    void an_echo_is_measured_beside_what_computes(Spread spread) throws Exception {
        Measurement measured =
                python.measure(new Probe.Convoy(1, spread, Duration.ofMillis(300)), Mode.ON);

        assertThat(measured.numbers()).containsKeys("rate", "p50", "p99");
        assertThat(measured.samples()).isNotEmpty().allMatch(seconds -> seconds > 0);
    }

    @Test
    void the_proof_names_asked_and_seen() throws Exception {
        ModeStamp stamp = python.stamp(new Mode("new", 20_000_000));

        assertThat(stamp.asked()).isEqualTo("new, 20 ms");
        assertThat(stamp.observed()).contains("slices of");
        assertThat(stamp.more())
                .containsEntry("sys._is_gil_enabled()", "True")
                .containsEntry("sys.getswitchinterval()", "20 ms");
        assertThat(python.stamp(Mode.ON).more()).containsEntry("sys.getswitchinterval()", "5 ms");
    }

    @Test
    void a_failure_names_who_what_and_why() throws Exception {
        assertThatThrownBy(() -> batch("dance", Spread.SERIAL, 1))
                .hasMessageStartingWith("CPython 3.14.3, dance of 1, 2 serial: there is no work");

        assertThatThrownBy(() -> batch("sleep", Spread.SERIAL, -1))
                .hasMessageStartingWith("CPython 3.14.3, sleep of -1, 2 serial: ValueError: ");
        assertThat(batch("countdown", Spread.SERIAL, 10).numbers()).containsEntry("checksum", 10.0);
    }

    @Test
    void what_takes_too_long_is_ended() throws Exception {
        try (PythonSubject hasty =
                new Pythons(WORK, SCRIPTS, Duration.ofMillis(200)).open(Pythons.CPYTHON)) {
            assertThatThrownBy(
                            () ->
                                    hasty.measure(
                                            new Probe.Batch("sleep", Spread.SERIAL, 1, 600_000),
                                            Mode.ON))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("no answer after");
        }
        assertThat(ProcessHandle.current().descendants().filter(PythonSubjectIT::sleeps)).isEmpty();
    }

    private static boolean sleeps(ProcessHandle process) {
        try {
            // The subject of the other tests is the only Python that may be left.
            Path task = Path.of("/proc", "" + process.pid(), "wchan");
            return Files.exists(task) && Files.readString(task).contains("nanosleep");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void the_talks_table_is_measured() throws Exception {
        List<ProcessesThreads> rows = python.costs(true);

        assertThat(rows)
                .allSatisfy(row -> assertThat(row.demonstration()).endsWith("reach 4000 of 4000"))
                .allSatisfy(row -> assertThat(row.startSeconds()).isPositive())
                .allSatisfy(row -> assertThat(row.switchSeconds()).isPositive())
                .allSatisfy(row -> assertThat(row.means().values()).allMatch(cost -> cost > 0))
                .extracting(r -> r.kind().replaceFirst(" .*", ""), ProcessesThreads::sharesMemory)
                .containsExactly(tuple("threads", true), tuple("processes", false));
        assertThat(rows.get(0).means()).containsOnlyKeys("lock", "queue");
        assertThat(rows.get(1).means()).containsOnlyKeys("lock", "pipe", "socket");
    }

    @Test
    void threads_are_watched_from_outside() throws Exception {
        GilTrace trace = python.trace("countdown", 2, 2_000_000, Mode.ON);

        assertThat(trace.source()).isEqualTo(GilTrace.Source.SAMPLED);
        assertThat(trace.threads()).extracting("name").containsExactly("worker-0", "worker-1");
        assertThat(trace.events()).filteredOn(e -> e.kind() == Kind.ACQUIRE).isNotEmpty();
        assertThat(trace.stamp().more()).containsKeys("sampled", "limits");
    }

    @Test
    void what_is_no_python_is_said_in_a_line() {
        assertThatThrownBy(() -> pythons.open("/bin/false"))
                .isInstanceOf(LabException.class)
                .hasMessageContaining("/bin/false can't be used");
        assertThatThrownBy(() -> pythons.open("no-such-python"))
                .hasMessageContaining("no-such-python can't be started");
    }
}
