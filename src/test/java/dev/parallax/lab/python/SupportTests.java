package dev.parallax.lab.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lab.Mode;
import dev.parallax.lab.Probe;
import dev.parallax.lab.Probe.Spread;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class SupportTests {
    private static final Path SCRIPTS = Path.of("python-scripts", "gil");
    private static final Mode ONE_MILLI = new Mode("new", 1_000_000);

    private static String batch(PythonFacts facts, String work, Spread spread) {
        return Support.missing(facts, SCRIPTS, new Probe.Batch(work, spread, 2, 10), Mode.ON);
    }

    @Test
    void an_ordinary_build_has_its_gil_and_an_interval() {
        assertThat(Support.missing(Facts.CPYTHON_3_14, Mode.ON)).isEmpty();
        assertThat(Support.missing(Facts.CPYTHON_3_14, ONE_MILLI)).isEmpty();
    }

    @Test
    void only_a_free_threaded_build_does_without_the_gil() {
        assertThat(Support.missing(Facts.FREE_THREADED, Mode.OFF)).isEmpty();
        assertThat(Support.missing(Facts.CPYTHON_3_14, Mode.OFF))
                .isEqualTo(
                        "CPython 3.14.3 was built with the GIL; name a free-threaded one, such as"
                                + " python3.14t, with --python or, in 'gil trace', --subject");
    }

    @Test
    void without_a_gil_there_is_no_interval() {
        assertThat(Support.missing(Facts.FREE_THREADED, new Mode("none", 1))).contains("interval");
    }

    @Test
    void graalpy_has_a_fixed_timer() {
        assertThat(Support.missing(Facts.GRAALPY, Mode.ON)).isEmpty();
        assertThat(Support.missing(Facts.GRAALPY, ONE_MILLI)).contains("50 ms");
    }

    @Test
    void python_2_has_the_old_gil_alone() {
        assertThat(Support.missing(Facts.CPYTHON_2_7, new Mode("old", 0))).isEmpty();
        assertThat(Support.missing(Facts.CPYTHON_2_7, Mode.ON)).contains("its own is 'old'");
        assertThat(Support.missing(Facts.CPYTHON_2_7, new Mode("old", 5))).contains("ticks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifo", "ruby", "old", "graalpy"})
    void a_real_python_has_no_other_gil(String policy) {
        assertThat(Support.missing(Facts.CPYTHON_3_14, new Mode(policy, 0)))
                .isEqualTo("CPython 3.14.3 has no GIL '" + policy + "'; its own is 'new'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maths",
                "sorting",
                "image",
                "network",
                "files",
                "http_api",
                "countdown",
                "sleep",
                "sha256",
                "compress",
                "mixed"
            })
    void every_kind_of_work_is_there(String work) {
        assertThat(batch(Facts.CPYTHON_3_14, work, Spread.THREADS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dance",
                "probe",
                "pattern",
                "processes_threads",
                "../gil/maths",
                "probes/clock"
            })
    void other_names_are_no_work(String work) {
        assertThat(batch(Facts.CPYTHON_3_14, work, Spread.THREADS)).contains("'" + work + "'");
    }

    @Test
    void the_talks_table_is_not_measured_with_python_2() {
        assertThat(Support.missingCosts(Facts.CPYTHON_2_7)).contains("3.7 or newer");
        assertThat(Support.missingCosts(Facts.CPYTHON_3_12)).isEmpty();
        assertThat(Support.missingCosts(Facts.GRAALPY)).isEmpty();
    }

    @Test
    void interpreters_with_their_own_gil_came_with_3_13() {
        assertThat(batch(Facts.CPYTHON_3_14, "maths", Spread.INTERPRETERS)).isEmpty();
        assertThat(batch(Facts.CPYTHON_3_12, "maths", Spread.INTERPRETERS)).contains("3.13");
        assertThat(batch(Facts.GRAALPY, "maths", Spread.INTERPRETERS)).contains("3.13");
    }
}
