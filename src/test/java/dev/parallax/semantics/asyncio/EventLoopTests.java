package dev.parallax.semantics.asyncio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventLoopTests {
    private final Recorder recorder = Recorder.make();
    private final Asyncio asyncio = new Asyncio(recorder.py());

    private Coroutine<@Nullable Void> sayAfter(double delay, String what) {
        return Coroutine.of(
                async -> {
                    async.await(asyncio.sleep(delay));
                    recorder.py().print(what);
                });
    }

    private Coroutine<String> returns(String value) {
        return Coroutine.returning(async -> value);
    }

    private Coroutine<@Nullable Void> raises(String text) {
        return Coroutine.of(
                async -> {
                    throw new ValueError(text);
                });
    }

    @Test
    void what_is_awaited_in_turn_takes_the_sum_of_the_times() {
        recorder.run(
                py ->
                        asyncio.run(
                                Coroutine.of(
                                        async -> {
                                            async.await(sayAfter(1, "hello"));
                                            async.await(sayAfter(2, "world"));
                                        })));
        assertThat(recorder.stdout()).containsExactly("hello", "world");
        assertThat(recorder.seconds()).isEqualTo(3.0);
    }

    @Test
    void what_is_gathered_takes_the_longest_time_and_keeps_its_order() {
        recorder.run(
                py ->
                        asyncio.run(
                                Coroutine.of(
                                        async -> {
                                            async.await(
                                                    asyncio.gather(
                                                            sayAfter(2, "slow"),
                                                            sayAfter(1, "fast")));
                                            py.print(
                                                    async.await(
                                                            asyncio.gather(
                                                                    returns("a"), returns("b"))));
                                        })));
        assertThat(recorder.stdout()).containsExactly("fast", "slow", "['a', 'b']");
        assertThat(recorder.seconds()).isEqualTo(2.0);
    }

    @Test
    void generator_based_and_native_coroutines_wait_for_each_other() {
        recorder.run(
                py ->
                        asyncio.run(
                                Coroutine.generatorBased(
                                        y -> {
                                            y.from(sayAfter(1, "native"));
                                            y.from(
                                                    Coroutine.generatorBased(
                                                            z -> z.from(sayAfter(1, "inner"))));
                                        })));
        assertThat(recorder.stdout()).containsExactly("native", "inner");
    }

    @Test
    void tasks_take_turns_in_the_order_of_their_making() {
        recorder.run(
                py ->
                        asyncio.run(
                                Coroutine.of(
                                        async -> {
                                            var a = asyncio.createTask(counting("a"));
                                            var b = asyncio.createTask(counting("b"));
                                            async.await(a);
                                            async.await(b);
                                        })));
        assertThat(recorder.stdout()).containsExactly("a 0", "b 0", "a 1", "b 1");
    }

    private Coroutine<@Nullable Void> counting(String name) {
        return Coroutine.of(
                async -> {
                    for (int i = 0; i < 2; i++) {
                        recorder.py().print(name, i);
                        async.await(asyncio.sleep(0));
                    }
                });
    }

    @Test
    void an_exception_comes_out_of_await_and_out_of_run() {
        Outcome outcome =
                recorder.run(
                        py ->
                                asyncio.run(
                                        Coroutine.of(
                                                async -> {
                                                    try {
                                                        async.await(raises("first"));
                                                    } catch (ValueError e) {
                                                        py.print("caught", e);
                                                    }
                                                    async.await(raises("second"));
                                                })));
        assertThat(recorder.stdout()).containsExactly("caught first");
        assertThat(outcome.errorType()).isEqualTo("ValueError");
        assertThat(outcome.message()).isEqualTo("second");
    }

    @Test
    void cancelling_raises_at_the_await_and_the_task_may_clean_up() {
        recorder.run(
                py ->
                        asyncio.run(
                                Coroutine.of(
                                        async -> {
                                            var task = asyncio.createTask(cleansUp());
                                            async.await(asyncio.sleep(1));
                                            py.print(task.cancel());
                                            try {
                                                async.await(task);
                                            } catch (CancelledError e) {
                                                py.print("cancelled", task.cancelled());
                                            }
                                        })));
        assertThat(recorder.stdout()).containsExactly("True", "clean", "cancelled True");
        assertThat(recorder.seconds()).isEqualTo(1.0);
    }

    private Coroutine<@Nullable Void> cleansUp() {
        return Coroutine.of(
                async -> {
                    try {
                        async.await(asyncio.sleep(100));
                    } finally {
                        recorder.py().print("clean");
                    }
                });
    }

    @Test
    void run_cancels_what_is_left() {
        recorder.run(
                py ->
                        asyncio.run(
                                Coroutine.of(
                                        async -> {
                                            asyncio.createTask(cleansUp());
                                            async.await(asyncio.sleep(0));
                                        })));
        assertThat(recorder.stdout()).containsExactly("clean");
        assertThat(recorder.seconds()).isZero();
    }

    static int answer(Interpreter py) {
        return 42;
    }

    @Test
    void a_pools_result_wakes_the_loop() {
        recorder.run(
                py -> {
                    try (var executor = new ThreadPoolExecutor(py, 1)) {
                        EventLoop loop = asyncio.getEventLoop();
                        py.print(
                                loop.runUntilComplete(
                                        loop.runInExecutor(executor, EventLoopTests::answer)));
                    }
                });
        assertThat(recorder.stdout()).containsExactly("42");
    }

    @Test
    void a_coroutine_can_be_awaited_once_only() {
        Outcome outcome =
                recorder.run(
                        py ->
                                asyncio.run(
                                        Coroutine.of(
                                                async -> {
                                                    Coroutine<String> once = returns("x");
                                                    py.print(async.await(once));
                                                    async.await(once);
                                                })));
        assertThat(recorder.stdout()).containsExactly("x");
        assertThat(outcome.message()).isEqualTo("cannot reuse already awaited coroutine");
    }

    @Test
    void timers_run_in_the_order_of_their_times_and_of_their_making() {
        recorder.run(
                py -> {
                    EventLoop loop = asyncio.getEventLoop();
                    loop.callLater(2, () -> py.print("late"));
                    loop.callLater(1, () -> py.print("early"));
                    loop.callLater(1, () -> py.print("early, second"));
                    loop.callLater(1.5, () -> py.print("never")).cancel();
                    loop.callLater(3, loop::stop);
                    loop.runForever();
                });
        assertThat(recorder.stdout()).containsExactly("early", "early, second", "late");
    }
}
