package dev.parallax.lab.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.gil.GilPolicies;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class WorksTests {
    static List<ChecksumPage.Known> computing() throws IOException {
        return ChecksumPage.thatWait(false);
    }

    @ParameterizedTest
    @MethodSource("computing")
    void work_that_computes_returns_what_the_python_original_returns(ChecksumPage.Known known)
            throws IOException, InterruptedException {
        assertThat(result(known, "new")).isEqualTo(known.result());
        assertThat(result(known, "none")).isEqualTo(known.result());
    }

    static long result(ChecksumPage.Known known, String policy)
            throws IOException, InterruptedException {
        Work work = Works.byName(known.work()).orElseThrow().work();
        Crew crew = new Crew(Gil.of(GilPolicies.byName(policy)));
        long[] result = new long[1];
        crew.runHere("MainThread", () -> result[0] = work.run(known.size(), crew));
        return result[0];
    }

    @Test
    void the_catalogue_and_the_page_name_the_same_work() throws IOException {
        assertThat(names())
                .isEqualTo(
                        ChecksumPage.all().stream()
                                .map(ChecksumPage.Known::work)
                                .collect(Collectors.toSet()));
    }

    @Test
    void each_kind_has_a_python_file_of_its_name() {
        for (String name : names()) {
            assertThat(Files.exists(Path.of("python-scripts/gil", name + ".py"))).as(name).isTrue();
        }
    }

    private static Set<String> names() {
        return Works.all().stream().map(WorkKind::name).collect(Collectors.toSet());
    }

    @Test
    void three_named_kinds_compute_and_three_wait() {
        List<WorkKind> named = Works.all().subList(0, 6);
        assertThat(named)
                .extracting(WorkKind::bound)
                .containsExactly(
                        WorkKind.Bound.CPU,
                        WorkKind.Bound.CPU,
                        WorkKind.Bound.CPU,
                        WorkKind.Bound.IO,
                        WorkKind.Bound.IO,
                        WorkKind.Bound.IO);
    }

    @Test
    void a_name_that_no_work_has_finds_nothing() {
        assertThat(Works.byName("Maths")).isEmpty();
        assertThat(Works.byName("maths")).isPresent();
    }

    @Test
    void an_interrupt_ends_work_that_computes() {
        Thread.currentThread().interrupt();
        ChecksumPage.Known endless = new ChecksumPage.Known("countdown", Long.MAX_VALUE, 0);
        assertThatThrownBy(() -> result(endless, "new")).isInstanceOf(InterruptedException.class);
    }
}
