package dev.parallax.testing.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Frame;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyLiteral;
import dev.parallax.testing.value.PyValue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Verdicts on answers. */
class JudgeTests {
    private static final Program CALL =
            new Program(
                    List.of(
                            new Step.Call(
                                    "f",
                                    new Arguments(
                                            List.of(new Argument.Given(PyLiteral.value("[1]"))),
                                            Map.of()),
                                    "")));
    private static final Program STACK =
            new Program(
                    List.of(
                            new Step.Call("Stack", Arguments.NONE, "s"),
                            new Step.Invoke("s", "pop", Arguments.NONE, "")));

    @Test
    void the_odd_one_out_of_three_is_named() {
        assertThat(judged(gave("cpython", "1.0"), gave("graalpy", "1.5"), gave("java", "1.0")))
                .extracting(Judgement::verdict, Judgement::oddOneOut)
                .containsExactly(Verdict.MISMATCH, "graalpy");
        assertThat(
                        judged(gave("cpython", "1"), gave("graalpy", "2"), gave("java", "2"))
                                .oddOneOut())
                .isEqualTo("cpython");
        assertThat(
                        judged(gave("cpython", "1"), gave("graalpy", "2"), gave("java", "3"))
                                .oddOneOut())
                .isEmpty();
        assertThat(judged(gave("graalpy", "1"), gave("java", "3")).oddOneOut()).isEmpty();
    }

    @Test
    void another_message_is_cosmetic_unless_messages_count() {
        Column python = raised("graalpy", "ValueError", "bad");
        Column java = raised("java", "ValueError", "worse");

        assertThat(judged(python, java).verdict()).isEqualTo(Verdict.COSMETIC);
        Rules strict = Rules.DEFAULT.under(Rules.DEFAULT.equality().withMessages());
        assertThat(new Judge(strict).judge(CALL, List.of(python, java)).verdict())
                .isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void exceptions_agree_if_their_types_map() {
        assertThat(
                        judged(
                                        raised("graalpy", "KeyError", "'a'"),
                                        raised("java", "java.util.NoSuchElementException", ""))
                                .verdict()
                                .passes())
                .isTrue();
        assertThat(
                        judged(
                                        raised("graalpy", "KeyError", "'a'"),
                                        raised("java", "java.lang.ArithmeticException", ""))
                                .verdict())
                .isEqualTo(Verdict.MISMATCH);
    }

    @Test
    void the_same_broken_set_up_on_both_sides_is_infrastructure() {
        Column python = raised("graalpy", "NameError", "name 'x' is not defined");

        assertThat(judged(python, raised("java", "NameError", "name 'x' is not defined")).verdict())
                .isEqualTo(Verdict.INFRASTRUCTURE);
        assertThat(
                        new Judge(Rules.DEFAULT.raising(Set.of("NameError")))
                                .judge(CALL, List.of(python, raised("java", "NameError", "")))
                                .verdict()
                                .passes())
                .isTrue();
    }

    @Test
    void a_side_that_stops_early_or_runs_too_long_has_no_answer() {
        Column late = column("java", new Ending.TimedOut("      at Stack.pop(Stack.java:3)"));
        Judgement judgement = judged(gave("graalpy", "1"), late);

        assertThat(judgement.verdict()).isEqualTo(Verdict.INFRASTRUCTURE);
        assertThat(judgement.trouble())
                .containsExactly("java: did not end in time\n      at Stack.pop(Stack.java:3)");
        assertThat(
                        new Judge(Rules.DEFAULT)
                                .judge(STACK, List.of(gave("graalpy", "1"), gave("java", "1")))
                                .trouble())
                .containsExactly("graalpy: answered 1 of 2 steps", "java: answered 1 of 2 steps");
    }

    @Test
    void a_changed_argument_and_printed_text_count() {
        Outcome kept = outcome(new PyValue.None(), "", "[1]");
        Outcome changed = outcome(new PyValue.None(), "", "[1, 2]");
        Outcome printed = outcome(new PyValue.None(), "hi\n", "[1]");

        assertThat(judged(side("graalpy", changed), side("java", kept)).discrepancies())
                .extracting(Discrepancy::part)
                .containsOnly("argument 1");
        assertThat(judged(side("graalpy", changed), side("java", changed)).verdict())
                .isEqualTo(Verdict.AGREE);
        assertThat(judged(side("graalpy", printed), side("java", kept)).discrepancies())
                .extracting(Discrepancy::part)
                .containsExactly("stdout");
        assertThat(judged(side("graalpy", kept), side("java", kept)).verdict())
                .isEqualTo(Verdict.VACUOUS);
    }

    @Test
    void an_object_that_is_only_made_shows_nothing() {
        Outcome made = outcome(new PyValue.Opaque("Stack", "<Stack>"), "", "0");
        Outcome none = outcome(new PyValue.None(), "", "0");
        List<Column> sides =
                List.of(
                        new Column("graalpy", "3", List.of(made, none)),
                        new Column("java", "25", List.of(made, none)));

        assertThat(new Judge(Rules.DEFAULT).judge(STACK, sides).verdict())
                .isEqualTo(Verdict.VACUOUS);
    }

    @Test
    void one_side_alone_is_refused() {
        assertThatThrownBy(() -> judged(gave("java", "1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_failure_of_steps_shows_the_step_its_answers_and_how_to_see_it() {
        Outcome made = outcome(new PyValue.Opaque("Stack", "<Stack>"), "", "0");
        PyValue.Failure error =
                new PyValue.Failure(
                        "IndexError",
                        List.of("LookupError", "Exception"),
                        "pop from empty list",
                        List.of(),
                        null);
        Outcome raised =
                new Outcome(
                        new Ending.Raised(
                                error,
                                List.of(new Frame("stack.py", 9, "pop", "self.items.pop()"))),
                        "",
                        "",
                        List.of());
        Outcome none = outcome(new PyValue.None(), "", "0");
        Judgement judgement =
                new Judge(Rules.DEFAULT)
                        .judge(
                                STACK,
                                List.of(
                                        new Column("cpython", "3.14", List.of(made, raised)),
                                        new Column("graalpy", "3.12", List.of(made, raised)),
                                        new Column("java", "25", List.of(made, none))));

        assertThat(FailureText.of(judgement, CaseLabel.of("stack", "python")))
                .isEqualTo(
                        """
                        PARITY MISMATCH
                            s = stack.Stack()
                            s.pop()
                          at step 2, s.pop(): the result
                            cpython  raises IndexError: pop from empty list
                            graalpy  raises IndexError: pop from empty list
                            java     None
                                     ^^^^  java
                          cpython raised IndexError: pop from empty list
                              stack.py:9 in pop  self.items.pop()
                          graalpy raised IndexError: pop from empty list
                              stack.py:9 in pop  self.items.pop()
                          => JAVA is the odd one out
                          python   import sys; sys.path.insert(0, 'python'); import stack; s = stack.Stack(); print(repr(s.pop()))
                          accept   @KnownDivergence(side = Side.JAVA, reason = "...")\
                        """);
        assertThat(FailureText.expected(judgement))
                .isEqualTo(
                        ">>> s = Stack()\n<Stack>\n>>> s.pop()\nraises IndexError: pop from empty"
                                + " list");
        assertThat(FailureText.actual(judgement))
                .isEqualTo(">>> s = Stack()\n<Stack>\n>>> s.pop()\nNone");
    }

    private static Judgement judged(Column... columns) {
        return new Judge(Rules.DEFAULT).judge(CALL, List.of(columns));
    }

    private static Column gave(String side, String literal) {
        return side(side, outcome(PyLiteral.value(literal), "", "[1]"));
    }

    private static Column side(String side, Outcome outcome) {
        return new Column(side, "1", List.of(outcome));
    }

    private static Column column(String side, Ending ending) {
        return side(side, new Outcome(ending, "", "", List.of()));
    }

    private static Column raised(String side, String type, String message) {
        PyValue.Failure error =
                new PyValue.Failure(
                        type,
                        List.of("Exception", "BaseException"),
                        message,
                        List.of(new PyValue.Str(message)),
                        null);
        return column(side, new Ending.Raised(error, List.of()));
    }

    private static Outcome outcome(PyValue value, String out, String argument) {
        return new Outcome(new Ending.Returned(value), out, "", List.of(PyLiteral.value(argument)));
    }
}
