package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.AsyncioProgram.tree;

import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.ValueError;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/** Groups of tasks, and programs that tell what comes out of one. */
final class GroupRuns {
    private GroupRuns() {}

    /** Runs a coroutine in a task of its own and tells its error. */
    static void tell(AsyncioProgram program, Trace t, Supplier<Coroutine<?>> main) {
        program.run(
                async -> {
                    try {
                        t.log(async.<@Nullable Object>await(any(main.get())));
                    } catch (Throwable e) {
                        t.log(tree(e));
                    }
                    t.log("cancelling", program.me().cancelling());
                });
    }

    @SuppressWarnings("unchecked") // whatever it returns is an object
    static Coroutine<@Nullable Object> any(Coroutine<?> coroutine) {
        return (Coroutine<@Nullable Object>) coroutine;
    }

    /** Cancels a coroutine after a while. */
    static void cancelled(AsyncioProgram program, Trace t, Supplier<Coroutine<?>> main) {
        program.run(
                async -> {
                    var task = program.asyncio.createTask(any(main.get()));
                    async.await(program.sleeps(2));
                    t.log(task.done(), task.cancel("out"));
                    try {
                        async.await(task);
                    } catch (Throwable e) {
                        t.log(tree(e));
                    }
                    t.log(task.cancelled(), task.cancelling());
                });
    }

    /** A group of children whose body waits, unless it has no name. */
    static Coroutine<@Nullable Void> group(
            AsyncioProgram program,
            Trace t,
            String body,
            Supplier<List<Coroutine<@Nullable Void>>> children,
            @Nullable Throwable instead) {
        return Coroutine.of(
                async ->
                        async.with(
                                program.asyncio.taskGroup(),
                                (in, g) -> {
                                    children.get().forEach(g::createTask);
                                    if (!body.isEmpty()) {
                                        in.await(program.waits(t, body, instead));
                                    }
                                    return null;
                                }));
    }

    static List<Coroutine<@Nullable Void>> child(AsyncioProgram program, String text) {
        return List.of(program.crashes(1, new ValueError(text)));
    }
}
