package dev.parallax.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.conformance.Suite;
import dev.parallax.fuzz.Findings;
import dev.parallax.fuzz.Kind;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** What long commands tell of how far they are and what they did. */
class CountsTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Screen screen =
            new Screen(new PrintWriter(out), new PrintWriter(err), 80, false, true, false);

    @Test
    void one_program_is_told_in_the_singular() {
        FuzzReport report = new FuzzReport(screen);
        report.end(Kind.GENERATORS, 1, new Findings(1, 0, List.of()));
        report.end(Kind.GENERATORS, 1, new Findings(2, 0, List.of()));
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        """
                        generators seed 1: 1 program, no difference
                        generators seed 1: 2 programs, no difference
                        """);
    }

    @Test
    void the_module_that_begins_is_told_without_a_terminal_too() {
        new ConformanceTable(screen).begins(new Suite("test_queue", "adapt_queue"), 2, 9);
        assertThat(err.toString()).isEqualToNormalizingNewlines("[2/9] test.test_queue …\n");
        assertThat(out.toString()).isEmpty();
    }
}
