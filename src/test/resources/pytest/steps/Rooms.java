import dev.parallax.semantics.asyncio.Asyncio;
import dev.parallax.semantics.asyncio.Task;
import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.AsyncGenerator;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.coroutine.Coroutine;
import dev.parallax.semantics.errors.CancelledError;
import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.LookupError;
import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;
import dev.parallax.semantics.interpreter.Interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The port of rooms.py. */
public final class Rooms {
    private Rooms() {}

    public static final class Full extends PyException {
        public Full(String message) {
            super(message);
        }
    }

    public static Generator<Integer> runningTotal() {
        return Generator.returning(
                y -> {
                    int total = 0;
                    while (true) {
                        Object given;
                        try {
                            given = y.yield(total);
                        } catch (ValueError e) {
                            total = -e.text().length();
                            continue;
                        }
                        if (given == null) {
                            return "total " + total;
                        }
                        total += (Integer) given;
                    }
                });
    }

    public static Generator<String> careful(Consumer<String> log) {
        return Generator.of(
                y -> {
                    try {
                        y.yield("in");
                        y.yield("still in");
                    } finally {
                        log.accept("out");
                    }
                });
    }

    public static Generator<Integer> lettingThrough() {
        return Generator.of(
                y -> {
                    try {
                        y.yield(1);
                    } catch (LookupError e) {
                        throw new Full("no room");
                    }
                });
    }

    public static Coroutine<String> greeting(String name) {
        return Coroutine.returning(async -> "hello " + name);
    }

    public static Coroutine<String> steps(
            Consumer<String> log, String name, int count, Interpreter py) {
        Asyncio asyncio = new Asyncio(py);
        return Coroutine.returning(
                async -> {
                    for (int number = 0; number < count; number++) {
                        log.accept(name + number);
                        async.await(asyncio.sleep(0));
                    }
                    return name;
                });
    }

    public static Coroutine<String> slow(String name, double seconds, Interpreter py) {
        Asyncio asyncio = new Asyncio(py);
        return Coroutine.returning(
                async -> {
                    async.await(asyncio.sleep(seconds));
                    return name;
                });
    }

    public static Coroutine<String> refused(String name, Interpreter py) {
        Asyncio asyncio = new Asyncio(py);
        return Coroutine.returning(
                async -> {
                    async.await(asyncio.sleep(0));
                    throw new Full(name);
                });
    }

    public static Coroutine<String> stubborn(Consumer<String> log, Interpreter py) {
        Asyncio asyncio = new Asyncio(py);
        return Coroutine.returning(
                async -> {
                    try {
                        async.await(asyncio.sleep(3600));
                    } catch (CancelledError e) {
                        log.accept("asked " + e.text());
                        async.await(asyncio.sleep(0));
                    }
                    return "stayed";
                });
    }

    public static Coroutine<List<String>> both(String first, String second, Interpreter py) {
        Asyncio asyncio = new Asyncio(py);
        return Coroutine.returning(
                async -> {
                    List<Task<String>> tasks = new ArrayList<>();
                    async.with(
                            asyncio.taskGroup(),
                            (inner, group) -> {
                                tasks.add(group.createTask(slow(first, 0.002, py)));
                                tasks.add(group.createTask(slow(second, 0.001, py)));
                                return null;
                            });
                    return tasks.stream().map(Task::result).toList();
                });
    }

    public static Coroutine<Void> hurried(Interpreter py) {
        Asyncio asyncio = new Asyncio(py);
        return Coroutine.of(
                async ->
                        async.with(
                                asyncio.timeout(0.001),
                                (inner, timeout) -> inner.await(asyncio.sleep(3600))));
    }

    public static AsyncGenerator<Object> ticks(int count, Consumer<Object> log, Interpreter py) {
        Asyncio asyncio = new Asyncio(py);
        return AsyncGenerator.of(
                (async, y) -> {
                    try {
                        for (int number = 0; number < count; number++) {
                            async.await(asyncio.sleep(0));
                            Object got = y.yield(number);
                            if (got != null) {
                                log.accept(got);
                            }
                        }
                    } catch (KeyError e) {
                        y.yield("caught");
                    } finally {
                        log.accept("closed");
                    }
                });
    }

    public static Coroutine<String> later(String name) {
        return greeting(name);
    }

    public static final class Room implements AsyncContextManager<Room> {
        private final int size;
        private final Asyncio asyncio;
        private final List<String> inside = new ArrayList<>();

        public Room(int size, Interpreter py) {
            this.size = size;
            asyncio = new Asyncio(py);
        }

        public List<String> inside() {
            return inside;
        }

        public Coroutine<Integer> enter(String name) {
            return Coroutine.returning(
                    async -> {
                        async.await(asyncio.sleep(0));
                        if (inside.size() == size) {
                            throw new Full(name);
                        }
                        inside.add(name);
                        return inside.size();
                    });
        }

        @Override
        public Awaitable<Room> aenter() {
            return Coroutine.returning(
                    async -> {
                        async.await(enter("host"));
                        return this;
                    });
        }

        @Override
        public Awaitable<Boolean> aexit(Throwable error) {
            return Coroutine.returning(
                    async -> {
                        inside.remove("host");
                        return error instanceof Full;
                    });
        }
    }
}
