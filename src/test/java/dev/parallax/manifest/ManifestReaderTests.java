package dev.parallax.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class ManifestReaderTests {
    private static final Path FILE = Path.of("comparisons/io_bound/threads.toml");
    private static final String LEAST =
            """
            title = "Threads"
            shows = "They overlap."
            script = "../../python-scripts/io_bound/threads.py"
            port = "dev.parallax.deck.iobound.Threads"
            """;

    @Test
    void reads_the_least_there_must_be() throws ManifestException {
        Comparison comparison = ManifestReader.parse(LEAST, FILE);

        assertThat(comparison.name()).isEqualTo("io_bound/threads");
        assertThat(comparison.topic()).isEqualTo("io_bound");
        assertThat(comparison.file()).isEqualTo(FILE);
        assertThat(comparison.title()).isEqualTo("Threads");
        assertThat(comparison.shows()).isEqualTo("They overlap.");
        assertThat(comparison.script()).isEqualTo(Path.of("python-scripts/io_bound/threads.py"));
        assertThat(comparison.port())
                .isEqualTo(new Port.Compiled("dev.parallax.deck.iobound.Threads"));
    }

    @Test
    void fills_in_the_defaults() throws ManifestException {
        Comparison comparison = ManifestReader.parse(LEAST, FILE);

        assertThat(comparison.session()).isEmpty();
        assertThat(comparison.variant()).isEmpty();
        assertThat(comparison.work()).isFalse();
        assertThat(comparison.needs()).isEmpty();
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.slide()).isEmpty();
        assertThat(comparison.rules().stdout()).containsExactly(MatchMode.EXACT);
        assertThat(comparison.rules().stderr()).containsExactly(MatchMode.TRACEBACK_LAST_LINE);
        assertThat(comparison.rules().exit()).containsExactly(MatchMode.EXACT);
    }

    @Test
    void reads_every_key() throws ManifestException {
        Comparison comparison =
                ManifestReader.parse(
                        LEAST
                                + """
                                session = "threads.pycon"
                                variant = "threads"
                                work = true
                                needs = ["processes", "http"]
                                [match]
                                stdout = ["unordered", "ignore-pids"]
                                stderr = ["ignore"]
                                exit = ["ignore"]
                                [slide]
                                file = "threads.slide.txt"
                                match = ["subset", "ignore-arrows"]
                                """,
                        FILE);

        assertThat(comparison.session()).contains(Path.of("comparisons/io_bound/threads.pycon"));
        assertThat(comparison.variant()).contains("threads");
        assertThat(comparison.work()).isTrue();
        assertThat(comparison.needs()).containsExactlyInAnyOrder(Need.PROCESSES, Need.HTTP);
        assertThat(comparison.rules().stdout())
                .containsExactly(MatchMode.UNORDERED, MatchMode.IGNORE_PIDS);
        assertThat(comparison.rules().stderr()).containsExactly(MatchMode.IGNORE);
        assertThat(comparison.rules().exit()).containsExactly(MatchMode.IGNORE);
        Slide slide = comparison.slide().orElseThrow();
        assertThat(slide.file()).isEqualTo(Path.of("comparisons/io_bound/threads.slide.txt"));
        assertThat(slide.modes()).containsExactly(MatchMode.SUBSET, MatchMode.IGNORE_ARROWS);
    }

    @Test
    void reads_differences_in_order() throws ManifestException {
        Comparison comparison =
                ManifestReader.parse(
                        LEAST
                                + """
                                [[difference]]
                                lanes = ["graalpy", "cpython"]
                                era = "today"
                                where = "exit"
                                line = '^A\\.b$'
                                expect = "interesting"
                                since = "3.11"
                                reason = "Gone."
                                [[difference]]
                                where = "slide"
                                line = "x"
                                expect = "forbidden"
                                reason = "Wrong."
                                """,
                        FILE);

        assertThat(comparison.differences()).hasSize(2);
        Difference first = comparison.differences().getFirst();
        assertThat(first.lanes()).containsExactlyInAnyOrder("graalpy", "cpython");
        assertThat(first.era()).contains("today");
        assertThat(first.where()).isEqualTo(Where.EXIT);
        assertThat(first.line().pattern()).isEqualTo("^A\\.b$");
        assertThat(first.expect()).isEqualTo(Expect.INTERESTING);
        assertThat(first.since()).contains("3.11");
        assertThat(first.reason()).isEqualTo("Gone.");
        Difference second = comparison.differences().getLast();
        assertThat(second.lanes()).isEmpty();
        assertThat(second.era()).isEmpty();
        assertThat(second.since()).isEmpty();
        assertThat(second.where()).isEqualTo(Where.SLIDE);
        assertThat(second.expect()).isEqualTo(Expect.FORBIDDEN);
    }

    @Test
    void takes_a_java_file_beside_the_manifest_as_the_port() throws ManifestException {
        String text = LEAST.replace("dev.parallax.deck.iobound.Threads", "Threads.java");

        assertThat(ManifestReader.parse(text, FILE).port())
                .isEqualTo(new Port.Source(Path.of("comparisons/io_bound/Threads.java")));
    }

    @Test
    void every_mode_has_a_spelling_that_some_key_takes() throws ManifestException {
        for (MatchMode mode : MatchMode.values()) {
            String key = mode == MatchMode.IGNORE ? "[match]\nstdout" : "[slide]\nfile='s'\nmatch";
            String text = LEAST + key + " = ['" + mode.spelling() + "']\n";
            Comparison comparison = ManifestReader.parse(text, FILE);
            assertThat(comparison.slide().map(Slide::modes).orElse(comparison.rules().stdout()))
                    .containsExactly(mode);
        }
    }
}
