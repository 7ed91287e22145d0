package dev.parallax.semantics.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/**
 * What every implementation of Python's generators must do. A subclass makes the generators named
 * in {@link Fixture}; results are told as text: the value's repr, or {@code Type: text} of what was
 * raised.
 */
abstract class GeneratorContract {

    /** A generator function, and its Python source. */
    enum Fixture {
        /** {@code def g(): x = yield 1; y = yield x; return y}. */
        ECHO,
        /** {@code def g(): try: yield 1; except ValueError as e: yield str(e)}. */
        CATCHES,
        /** {@code def g(): try: yield 1; finally: log('finally')}. */
        CLEANS_UP,
        /** {@code def g(): try: yield 1; except GeneratorExit: yield 2}. */
        IGNORES_EXIT,
        /** {@code def g(): raise StopIteration(3); yield}. */
        RAISES_STOP,
        /** {@code def g(): next(me); yield}. */
        RESUMES_ITSELF,
        /** {@code def g(): r = yield from echo(); yield ('inner returned', r)}. */
        DELEGATES,
        /** {@code def g(): yield from [1, 2]}. */
        DELEGATES_TO_A_LIST,
        /** {@code def g(): try: yield from cleans_up(); finally: log('outer')}. */
        DELEGATES_AND_CLEANS_UP
    }

    /** A generator under test. */
    interface Subject {
        String next();

        String send(Object value);

        /** Throws {@code ValueError(text)} in. */
        String raise(String text);

        String close();
    }

    /** What fixtures logged, in order. */
    protected final List<String> log = new ArrayList<>();

    abstract Subject make(Fixture fixture);

    @Test
    void values_go_both_ways_and_the_return_value_ends_it() {
        Subject generator = make(Fixture.ECHO);
        assertThat(generator.next()).isEqualTo("1");
        assertThat(generator.send("in")).isEqualTo("'in'");
        assertThat(generator.send(7)).isEqualTo("StopIteration: 7");
        assertThat(generator.next()).isEqualTo("StopIteration: ");
    }

    @Test
    void nothing_but_none_can_be_sent_before_the_first_yield() {
        Subject generator = make(Fixture.ECHO);
        assertThat(generator.send(3))
                .isEqualTo("TypeError: can't send non-None value to a just-started generator");
        assertThat(generator.next()).isEqualTo("1");
    }

    @Test
    void an_exception_is_raised_at_the_yield() {
        Subject generator = make(Fixture.CATCHES);
        assertThat(generator.next()).isEqualTo("1");
        assertThat(generator.raise("boo")).isEqualTo("'boo'");
        assertThat(generator.raise("again")).isEqualTo("ValueError: again");
        assertThat(generator.next()).isEqualTo("StopIteration: ");
    }

    @Test
    void an_exception_before_the_start_ends_it() {
        Subject generator = make(Fixture.CATCHES);
        assertThat(generator.raise("early")).isEqualTo("ValueError: early");
        assertThat(generator.next()).isEqualTo("StopIteration: ");
    }

    @Test
    void closing_runs_finally_once() {
        Subject generator = make(Fixture.CLEANS_UP);
        assertThat(generator.next()).isEqualTo("1");
        assertThat(generator.close()).isEqualTo("None");
        assertThat(generator.close()).isEqualTo("None");
        assertThat(log).containsExactly("finally");
        assertThat(generator.next()).isEqualTo("StopIteration: ");
    }

    @Test
    void closing_what_never_started_runs_nothing() {
        Subject generator = make(Fixture.CLEANS_UP);
        assertThat(generator.close()).isEqualTo("None");
        assertThat(log).isEmpty();
    }

    @Test
    void an_exit_cannot_be_answered_with_a_yield() {
        Subject generator = make(Fixture.IGNORES_EXIT);
        assertThat(generator.next()).isEqualTo("1");
        assertThat(generator.close()).isEqualTo("RuntimeError: generator ignored GeneratorExit");
    }

    @Test
    void a_stop_iteration_of_its_own_is_not_its_end() {
        assertThat(make(Fixture.RAISES_STOP).next())
                .isEqualTo("RuntimeError: generator raised StopIteration");
    }

    @Test
    void it_cannot_resume_itself() {
        assertThat(make(Fixture.RESUMES_ITSELF).next())
                .isEqualTo("ValueError: generator already executing");
    }

    @Test
    void a_delegate_gets_what_is_sent_and_gives_its_return_value() {
        Subject generator = make(Fixture.DELEGATES);
        assertThat(generator.next()).isEqualTo("1");
        assertThat(generator.send("x")).isEqualTo("'x'");
        assertThat(generator.send("end")).isEqualTo("('inner returned', 'end')");
        assertThat(generator.next()).isEqualTo("StopIteration: ");
    }

    @Test
    void a_delegate_gets_what_is_thrown() {
        Subject generator = make(Fixture.DELEGATES);
        assertThat(generator.next()).isEqualTo("1");
        assertThat(generator.raise("boo")).isEqualTo("ValueError: boo");
    }

    @Test
    void a_list_gives_its_items_but_takes_nothing() {
        Subject generator = make(Fixture.DELEGATES_TO_A_LIST);
        assertThat(generator.next()).isEqualTo("1");
        assertThat(generator.send(5))
                .isEqualTo(
                        "AttributeError: '" + listIterator() + "' object has no attribute 'send'");
    }

    /** What {@code type(iter([])).__name__} is. */
    String listIterator() {
        return "list_iterator";
    }

    @Test
    void closing_closes_the_delegate_first() {
        Subject generator = make(Fixture.DELEGATES_AND_CLEANS_UP);
        assertThat(generator.next()).isEqualTo("1");
        assertThat(generator.close()).isEqualTo("None");
        assertThat(log).containsExactly("finally", "outer");
    }
}
