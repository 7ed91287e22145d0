package dev.parallax.fuzz.program;

import dev.parallax.semantics.errors.PyException;
import dev.parallax.semantics.futures.AsCompleted;
import dev.parallax.semantics.futures.DoneAndNotDoneFutures;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.futures.FutureState;
import dev.parallax.semantics.futures.Futures;
import dev.parallax.semantics.futures.MapIterator;
import dev.parallax.semantics.futures.MapOptions;
import dev.parallax.semantics.futures.ThreadPoolExecutor;
import dev.parallax.semantics.futures.ThreadPoolOptions;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** What generated programs over futures inherit. Public as {@link JavaProgram} is. */
public abstract class FuturesProgram extends GatedProgram {
    private static final Set<FutureState> ENDED =
            Set.of(FutureState.CANCELLED_AND_NOTIFIED, FutureState.FINISHED);

    /** For programs. */
    protected FuturesProgram() {}

    /** A function that may be mapped. */
    @FunctionalInterface
    public interface Mapped {
        /** Calls it. */
        @Nullable Object call(@Nullable Object argument) throws Exception;
    }

    /** {@code wait(some, 0, when)}: the numbers of those done and of the others. */
    public final Tuple which(List<Future<@Nullable Object>> some, Futures.ReturnWhen when)
            throws InterruptedException {
        DoneAndNotDoneFutures<@Nullable Object> waited = Futures.wait(py, some, 0, when);
        return Tuple.of(numbers(waited.done()), numbers(waited.notDone()));
    }

    private List<Integer> numbers(Collection<? extends Future<?>> some) {
        return some.stream().map(this::number).sorted().toList();
    }

    /** Lets calls go on; {@code as_completed} gives them in the order in which they end. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public final List<Integer> inOrder(Future<@Nullable Object>... given) throws Exception {
        List<Future<@Nullable Object>> pending =
                Arrays.stream(given).distinct().filter(future -> !future.done()).toList();
        Future<@Nullable Object> first = new Future<>(py);
        first.setResult(null);
        Set<Future<@Nullable Object>> all = new LinkedHashSet<>(pending);
        all.add(first);
        List<Integer> told = new ArrayList<>();
        try (AsCompleted<@Nullable Object> each = Futures.asCompleted(py, all)) {
            each.next();
            for (Future<@Nullable Object> future : pending) {
                let(future);
                while (told.size() < ended(pending)) {
                    told.add(number(each.next()));
                }
            }
        }
        return told;
    }

    private static long ended(List<Future<@Nullable Object>> some) {
        return some.stream().filter(future -> ENDED.contains(future.state())).count();
    }

    /** {@code pool.map(function, items, timeout=0)}, and what there is without waiting. */
    public final List<@Nullable Object> mapped(Mapped function, @Nullable Object... items)
            throws Exception {
        PyFunction.OneArgument<@Nullable Object, @Nullable Object> silently =
                (any, item) -> silently(() -> function.call(item));
        MapOptions options = MapOptions.none().withTimeout(0);
        MapIterator<@Nullable Object> each = pool().map(silently, Arrays.asList(items), options);
        settle();
        List<@Nullable Object> told = new ArrayList<>();
        for (int i = 0; i <= items.length; i++) {
            told.add(next(each));
        }
        return told;
    }

    /**
     * {@code pool.map(function, items, timeout=0, buffersize=size)}: tells when which argument is
     * taken, and what there is without waiting.
     */
    public final List<@Nullable Object> buffered(
            Mapped function, int size, @Nullable Object... items) throws Exception {
        PyFunction.OneArgument<@Nullable Object, @Nullable Object> silently =
                (any, item) -> silently(() -> function.call(item));
        MapOptions options = MapOptions.none().withTimeout(0).withBuffersize(size);
        Iterable<@Nullable Object> taken =
                () -> Arrays.stream(items).peek(item -> log("takes", item)).iterator();
        MapIterator<@Nullable Object> each = pool().map(silently, taken, options);
        List<@Nullable Object> told = new ArrayList<>();
        for (int i = 0; i <= items.length; i++) {
            settle();
            told.add(next(each));
        }
        return told;
    }

    private static @Nullable Object next(MapIterator<@Nullable Object> each) {
        try {
            return each.hasNext() ? each.next() : "end";
        } catch (PyException e) {
            return told(e);
        }
    }

    /** Makes calls in a pool of its own, whose initializer may fail. */
    public final List<Object> initialized(Callable<@Nullable Object> initializer)
            throws InterruptedException {
        PyFunction.SilentNoArguments begin = any -> initializer.call();
        PyFunction.NoArguments<Integer> zero = any -> 0;
        ThreadPoolOptions options = ThreadPoolOptions.none().withInitializer(begin);
        List<Object> told = new ArrayList<>();
        try (ThreadPoolExecutor own = new ThreadPoolExecutor(py, 1, options)) {
            for (int i = 0; i < 2; i++) {
                try {
                    told.add(own.submit(zero).result());
                } catch (PyException e) {
                    told.add(told(e));
                }
            }
        }
        return told;
    }

    /** Tells an exception, or None. */
    public static @Nullable String text(@Nullable Throwable error) {
        return error == null ? null : told(error);
    }
}
