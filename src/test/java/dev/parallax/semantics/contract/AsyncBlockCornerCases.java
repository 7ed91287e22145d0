package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallCoroutines.give;
import static dev.parallax.semantics.contract.SmallCoroutines.send;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.AsyncIterator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.StopAsyncIteration;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * More of {@code async with}, and loops in it; {@code contract/coroutine_corners.py} is the other
 * half.
 */
class AsyncBlockCornerCases {
    private record Manager(Trace t, String name, String fails)
            implements AsyncContextManager<String> {
        @Override
        public Awaitable<String> aenter() {
            return Coroutine.returning(
                    async -> {
                        t.log("enter", name);
                        async.await(give("entering " + name));
                        return name;
                    });
        }

        @Override
        public Awaitable<Boolean> aexit(@Nullable Throwable error) {
            return Coroutine.returning(
                    async -> {
                        t.log("exit", name, error == null ? "None" : ErrorName.of(error).text());
                        if (!fails.isEmpty()) {
                            throw new LookupError(fails);
                        }
                        return false;
                    });
        }
    }

    @Covers("test_coroutines.CoroutineTest.test_with_9")
    void leaving_may_fail(Trace t) {
        Coroutine<@Nullable Void> c =
                Coroutine.of(
                        async ->
                                async.with(
                                        new Manager(t, "a", "on exit"),
                                        (block, value) -> {
                                            t.log("block");
                                            return null;
                                        }));
        send(t, c, 2);
    }

    @Covers("test_coroutines.CoroutineTest.test_with_10")
    void leaving_nested_blocks_may_fail(Trace t) {
        Coroutine<@Nullable Void> c =
                Coroutine.of(
                        async ->
                                async.with(
                                        new Manager(t, "a", "a failed"),
                                        (outer, a) ->
                                                outer.with(
                                                        new Manager(t, "b", "b failed"),
                                                        (inner, b) -> {
                                                            throw new ValueError("block");
                                                        })));
        send(t, c, 3);
    }

    private static AsyncIterator<Integer> counts(int n, int[] i) {
        return () ->
                Coroutine.returning(
                        async -> {
                            if (++i[0] > n) {
                                throw new StopAsyncIteration("");
                            }
                            return i[0];
                        });
    }

    @Covers("test_coroutines.CoroutineTest.test_for_6")
    void loops_stand_in_blocks(Trace t) {
        Coroutine<Integer> c =
                Coroutine.returning(
                        async -> {
                            int[] total = {0};
                            for (String name : List.of("a", "b")) {
                                async.with(
                                        new Manager(t, name, ""),
                                        (block, value) -> {
                                            total[0] += 100;
                                            var each = block.each(counts(10, new int[1]));
                                            while (each.next()) {
                                                total[0]++;
                                            }
                                            total[0] += 10000;
                                            return null;
                                        });
                                total[0] += 1000;
                            }
                            return total[0];
                        });
        send(t, c, 3);
    }

    @Covers("test_coroutines.CoroutineTest.test_for_1")
    void loops_may_be_left(Trace t) {
        int[] asked = {0};
        Coroutine<Integer> c =
                Coroutine.returning(
                        async -> {
                            for (var each = async.each(counts(10, asked)); each.next(); ) {
                                if (each.value() % 2 == 1) {
                                    continue;
                                }
                                if (each.value() > 4) {
                                    break;
                                }
                                t.log(each.value());
                            }
                            return asked[0];
                        });
        send(t, c, 1);
    }
}
