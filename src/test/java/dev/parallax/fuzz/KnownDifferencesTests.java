package dev.parallax.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class KnownDifferencesTests {
    private static final String RUNS = "1 ! ValueError: coroutine already executing";
    private static final String GRAALPY_RUNS = "1 ! ValueError: generator already executing";

    private static boolean differ(
            String python, List<String> cpython, List<String> graalpy, List<String> java) {
        return Difference.differ(
                new Told(Kind.COROUTINES, python, ""),
                Map.of(Side.CPYTHON, cpython, Side.GRAALPY, graalpy, Side.JAVA, java));
    }

    @Test
    void a_difference_of_graalpy_is_known_only_where_java_is_right() {
        List<String> right = List.of(RUNS);
        List<String> graalpy = List.of(GRAALPY_RUNS);
        assertThat(differ("", right, graalpy, right)).isFalse();
        assertThat(differ("", right, graalpy, graalpy)).isTrue();
        assertThat(differ("", right, List.of("1: 5"), right)).isTrue();
        assertThat(differ("", List.of("1: 4"), graalpy, List.of("1: 4"))).isTrue();
    }

    @Test
    void what_comes_after_other_words_is_judged() {
        List<String> right = List.of(RUNS, "2: 1");
        assertThat(differ("", right, List.of(GRAALPY_RUNS, "2: 1"), right)).isFalse();
        assertThat(differ("", right, List.of(GRAALPY_RUNS, "2: 7"), right)).isTrue();
        assertThat(differ("", right, List.of(GRAALPY_RUNS), right)).isTrue();
    }

    @Test
    void what_happens_otherwise_must_fit_the_program() {
        List<String> right = List.of("1 ! GeneratorExit", "2: 1");
        List<String> graalpy = List.of("2: 1");
        assertThat(differ("await s1.__anext__()", right, graalpy, right)).isFalse();
        assertThat(differ("await s1", right, graalpy, right)).isTrue();
    }

    @Test
    void older_pythons_say_what_they_lack() {
        List<String> right = List.of("1: 1", "2: 1");
        String lacks = "not in this Python: shutdown of asyncio's queues";
        assertThat(differ("", right, List.of("1: 1", lacks, "3: 1"), right)).isFalse();
        assertThat(differ("", right, List.of("1: 5", lacks), right)).isTrue();
    }

    @Test
    void aclose_excuses_only_what_its_first_step_changes() {
        String python =
                """
                async def f1(a):
                    try:
                        (yield a)
                    finally:
                        log('2', (await f2(1)))
                        log('3', 'p')

                def main():
                    try:
                        log('7', s1.aclose().send(None))
                    except BaseException as e:
                        error('7', e)
                    log('8', s1.aclose())
                    log('9', 5)
                """;
        List<String> right = List.of("7: 1", "2: None", "3: 'p'", "9: 5");
        // It went past the first await: what comes out is what the second one gives, or later.
        assertThat(differ(python, right, List.of("7: 2", "9: 5"), right)).isFalse();
        assertThat(differ(python, right, List.of("2: None", "3: 'p'"), right)).isFalse();
        assertThat(differ(python, right, List.of("7 ! StopIteration"), right)).isFalse();
        // Or what it awaited goes on.
        String awaited = "@types.coroutine\ndef f2(a):\n    log('1', (yield 5))\n\n" + python;
        assertThat(differ(awaited, right, List.of("1: None"), right)).isFalse();
        assertThat(differ(python, right, List.of("1: None"), right)).isTrue();
        // Neither is the rest of such a program's trace excused, nor what no await can give.
        List<String> other = List.of("7: 1", "2: None", "3: 'p'", "9: 6");
        assertThat(differ(python, right, other, right)).isTrue();
        assertThat(differ(python, right, List.of("4 ! ValueError"), right)).isTrue();
        // An async generator that does not wait at its end has no first await.
        String atOnce = python.replace("await f2(1)", "1");
        assertThat(differ(atOnce, right, List.of("7: 2"), right)).isTrue();
    }

    @Test
    void a_stop_iteration_in_a_delegate_excuses_only_that_it_goes_on() {
        String python =
                """
                def f1(a):
                    try:
                        log('2', (yield from [1, 2]))
                    except StopIteration as e3:
                        error('3', e3)
                    finally:
                        log('4', a)

                def main():
                    log('8', s1.throw(StopIteration(3)))
                    try:
                        log('9', 1)
                    except BaseException as e:
                        error('9', e)
                """;
        List<String> right = List.of("2: 3", "4: 1", "8 ! StopIteration", "9: 1");
        List<String> caught = List.of("3 ! StopIteration: 3 (value 3)", "4: 1");
        assertThat(differ(python, right, caught, right)).isFalse();
        assertThat(differ(python, right, List.of("4: 1"), right)).isFalse();
        String raised = "8 ! RuntimeError: generator raised StopIteration from StopIteration";
        assertThat(differ(python, right, List.of(raised), right)).isFalse();
        assertThat(differ(python, right, List.of("8 ! KeyError: 'b'"), right)).isFalse();
        assertThat(differ(python, right, List.of("2: 4"), right)).isTrue();
        List<String> later = List.of("2: 3", "4: 1", "8 ! StopIteration", "9 ! StopIteration");
        assertThat(differ(python, right, later, right)).isTrue();
        assertThat(differ(python.replace("[1, 2]", "f2(1)"), right, caught, right)).isTrue();
    }

    @Test
    void a_stop_iteration_that_nobody_logged_shows_when_the_generator_is_closed() {
        String python =
                """
                def f0(a):
                    try:
                        yield from [a, 0]
                        (yield 1)
                    finally:
                        (yield 2)
                def main():
                    log('16', s0.throw(StopIteration()))
                    s0.close()
                """;
        List<String> right =
                List.of("16: 1", "main ! RuntimeError: generator ignored GeneratorExit");
        assertThat(differ(python, right, List.of("16: 1"), right)).isFalse();
        assertThat(differ(python.replace("finally", "else"), right, List.of("16: 1"), right))
                .isTrue();
        assertThat(differ(python, List.of("16: 1", "main ! KeyError"), List.of("16: 1"), right))
                .isTrue();
    }

    @Test
    void a_generator_that_ignored_its_end_unseen_is_told_as_closed() {
        String python =
                """
                def f0(a):
                    try:
                        (yield a)
                    finally:
                        (yield 2)
                        log('39', 1)
                s1.close()
                """;
        List<String> right = List.of("43: None", "54: 'GEN_SUSPENDED'");
        List<String> closed = List.of("43: None", "54: 'GEN_CLOSED'");
        assertThat(differ(python, right, closed, right)).isFalse();
        assertThat(differ(python.replace("close", "next"), right, closed, right)).isTrue();
        assertThat(differ(python.replace("(yield 2)", "2"), right, closed, right)).isTrue();
        assertThat(differ(python, closed, right, closed)).isTrue();
        List<String> running = List.of("43: None", "54: 'GEN_RUNNING'");
        assertThat(differ(python, right, running, right)).isTrue();
        // Closed again, CPython's goes on.
        List<String> again = List.of("43: None", "39: 1");
        assertThat(differ(python, again, List.of("43: None"), again)).isFalse();
        assertThat(differ(python, again, List.of("43: None", "39: 2"), again)).isTrue();
        List<String> other = List.of("43: None", "40: 1");
        assertThat(differ(python, other, List.of("43: None"), other)).isTrue();
    }

    @Test
    void an_uncancelled_cancellation_comes_all_the_same() {
        String python = "log('1', asyncio.current_task().uncancel())";
        List<String> right = List.of("1: 0", "70: None");
        List<String> cancelled = List.of("1: 0", "70 ! CancelledError: b");
        assertThat(differ(python, right, cancelled, right)).isFalse();
        assertThat(differ("log('1', 0)", right, cancelled, right)).isTrue();
        String unseen = "if asyncio.current_task().uncancel() == None:\n    pass";
        assertThat(differ(unseen, right, cancelled, right)).isFalse();
        String waiting = unseen + "\nlog('2', which(await asyncio.wait([nth(0)])))";
        List<String> pending = List.of("2: ([], [0])");
        assertThat(differ(waiting, pending, List.of("2: ([0], [])"), pending)).isFalse();
        assertThat(differ(unseen, pending, List.of("2: ([0], [])"), pending)).isTrue();
        List<String> later = List.of("22: None", "2: None");
        assertThat(differ(unseen, later, List.of("2: None", "22: None"), later)).isFalse();
        assertThat(differ("pass", later, List.of("2: None", "22: None"), later)).isTrue();
        assertThat(differ(python, right, List.of("1: 0", "70: 5"), right)).isTrue();
        assertThat(differ(python, cancelled, right, cancelled)).isTrue();
    }

    @Test
    void a_group_with_errors_forgets_its_own_cancellation_in_an_older_asyncio() {
        String group = "115 ! ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)";
        List<String> right = List.of(group, "116 ! CancelledError");
        assertThat(differ("", right, List.of(group, "116: None"), right)).isFalse();
        assertThat(differ("", List.of(group, "116: 1"), List.of(group, "116: 2"), right)).isTrue();
        List<String> before = List.of("1: 1", "116 ! CancelledError");
        assertThat(differ("", before, List.of("1: 1", "116: None"), before)).isTrue();
    }

    @Test
    void a_time_out_loses_its_cause_on_its_way_from_an_executor_in_an_older_asyncio() {
        String python = "log('95', (await elsewhere(tick(1), tick(0), f4, 'q')))";
        List<String> right = List.of("95 ! TimeoutError: c from TimeoutError");
        assertThat(differ(python, right, List.of("95 ! TimeoutError: c"), right)).isFalse();
        assertThat(differ(python, right, List.of("95 ! TimeoutError: d"), right)).isTrue();
        assertThat(differ("", right, List.of("95 ! TimeoutError: c"), right)).isTrue();
    }

    @Test
    void who_waits_for_a_condition_is_not_woken_by_who_gives_up() {
        String python = "log('8', (await k0.wait()))\nlog('9', 1)";
        List<String> right = List.of("15: True", "8: True", "9: 1");
        assertThat(differ(python, right, List.of("15: True", "9: 1"), right)).isFalse();
        // It was woken, but at another time, or another line is missing.
        assertThat(differ(python, right, List.of("15: True", "9: 1", "8: True"), right)).isTrue();
        String notified = python.replace("log('9', 1)", "log('9', k0.notify())");
        assertThat(differ(notified, right, List.of("15: True", "9: 1", "8: True"), right))
                .isFalse();
        assertThat(differ(python, right, List.of("15: True", "8: True", "9: 2"), right)).isTrue();
        assertThat(differ("log('8', 1)", right, List.of("15: True", "9: 1"), right)).isTrue();
    }

    @Test
    void every_known_difference_has_a_reason() {
        assertThat(KnownDifferences.all()).isNotEmpty().noneMatch(k -> k.reason().isBlank());
    }
}
