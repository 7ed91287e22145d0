package dev.parallax.lab.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The model against published measurements, in virtual time. */
class FidelityTests {
    @TestFactory
    Stream<DynamicTest> published_measurement_is_reproduced() {
        return Fixtures.all().stream()
                .map(
                        fixture ->
                                DynamicTest.dynamicTest(
                                        fixture.id() + " " + fixture.title(),
                                        () -> reproduces(fixture)));
    }

    private static void reproduces(Fixture fixture) {
        List<FixtureRow> rows = fixture.run().rows();
        assertThat(rows).anyMatch(FixtureRow::asserted);
        assertThat(rows).allSatisfy(row -> assertThat(row.holds()).as(row.toString()).isTrue());
    }

    @Test
    void all_fixtures_are_there_in_their_order() {
        assertThat(Fixtures.all().stream().map(Fixture::id))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 21).mapToObj(n -> "V" + n).toList());
    }

    @Test
    void the_same_fixture_gives_the_same_rows() {
        Fixture fixture = Fixtures.all().get(4);
        assertThat(fixture.run().rows()).isEqualTo(fixture.run().rows());
    }

    @Test
    void row_outside_its_tolerance_does_not_hold() {
        assertThat(FixtureRow.near("ratio", 10, 8.4, 0.15).holds()).isFalse();
        assertThat(FixtureRow.above("ratio", 2.9, 2, 2).holds()).isFalse();
        assertThat(FixtureRow.within("share", 52, Double.NaN, 45, 57).holds()).isFalse();
        assertThat(FixtureRow.shown("rate", 3_000, 33).holds()).isTrue();
    }
}
