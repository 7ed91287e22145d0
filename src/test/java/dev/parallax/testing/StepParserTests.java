package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.parity.StepText;

import org.junit.jupiter.api.Test;

/** Statements of Python as steps, and back. */
class StepParserTests {
    @Test
    void every_kind_of_statement_comes_back_as_it_was_written() {
        String[] lines = {
            "s = Stack(limit=3)",
            "s.push([1, 'a=b'])",
            "s.limit",
            "s.limit = 4",
            "g = numbers(3)",
            "n = next(g)",
            "g.send(None)",
            "g.throw(ValueError('no'))",
            "g.throw(KeyError())",
            "g.close()",
            "c = later(1)",
            "asyncio.run(c)",
            "s.push(g)"
        };

        assertThat(StepParser.parse(lines).steps().stream().map(s -> StepText.of(s, "")))
                .containsExactly(lines);
    }

    @Test
    void await_is_a_run_of_the_loop() {
        Program program = StepParser.parse(new String[] {"c = later(1)", "await c"});

        assertThat(StepText.of(program.steps().getLast(), "")).isEqualTo("asyncio.run(c)");
    }

    @Test
    void a_statement_that_is_none_of_these_is_refused_with_its_text() {
        assertThatThrownBy(() -> StepParser.parse(new String[] {"s.pop()"}))
                .hasMessage("@Steps: s.pop() uses s, which no line above assigns");
        assertThatThrownBy(() -> StepParser.parse(new String[] {"1 + 1"}))
                .hasMessage("@Steps: 1 + 1 is no call, attribute or assignment");
    }
}
