package dev.parallax.semantics.futures;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Waits;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The functions of {@code concurrent.futures} that wait for several futures.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             try (var pool = new ThreadPoolExecutor(py, 2)) {
 *                 List<Future<Integer>> futures = new ArrayList<>();
 *                 for (int n : List.of(1, 2, 3)) {
 *                     PyFunction.NoArguments<Integer> square = p -> n * n;
 *                     futures.add(pool.submit(square));
 *                 }
 *                 py.print(Futures.wait(py, futures).done().size()); // 3
 *             }
 *         });
 * }</pre>
 */
public final class Futures {
    private Futures() {}

    /** {@code as_completed(futures)}: without a time limit. */
    public static <R extends @Nullable Object> AsCompleted<R> asCompleted(
            Interpreter py, Collection<Future<R>> futures) {
        return asCompleted(py, futures, Waits.FOREVER);
    }

    /**
     * {@code as_completed(futures, timeout)}.
     *
     * @param py whose GIL is let go of while waiting
     * @param futures which; what occurs twice is given once
     * @param timeout how long all of it may take from the first {@code next} on, in seconds
     * @return the futures, each once it is done
     */
    public static <R extends @Nullable Object> AsCompleted<R> asCompleted(
            Interpreter py, Collection<Future<R>> futures, double timeout) {
        return new AsCompleted<>(py.waits(), new LinkedHashSet<>(futures), timeout);
    }

    /** {@code wait(futures)}: until all are done. */
    public static <R extends @Nullable Object> DoneAndNotDoneFutures<R> wait(
            Interpreter py, Collection<Future<R>> futures) throws InterruptedException {
        return wait(py, futures, Waits.FOREVER, ReturnWhen.ALL_COMPLETED);
    }

    /** {@code wait(futures, return_when=…)}. */
    public static <R extends @Nullable Object> DoneAndNotDoneFutures<R> wait(
            Interpreter py, Collection<Future<R>> futures, ReturnWhen returnWhen)
            throws InterruptedException {
        return wait(py, futures, Waits.FOREVER, returnWhen);
    }

    /**
     * {@code wait(futures, timeout, return_when)}. A future that is cancelled counts as done once a
     * worker has seen it.
     *
     * @param py whose GIL is let go of while waiting
     * @param timeout how long to wait at most, in seconds
     * @return which are done when it returns, and which aren't; both in the given order
     */
    public static <R extends @Nullable Object> DoneAndNotDoneFutures<R> wait(
            Interpreter py, Collection<Future<R>> futures, double timeout, ReturnWhen returnWhen)
            throws InterruptedException {
        Set<Future<R>> all = new LinkedHashSet<>(futures);
        Set<Future<R>> notDone = new LinkedHashSet<>();
        Waiter<R> waiter = new Waiter<>();
        for (Future<R> future : all) {
            if (future.addWaiter(waiter)) {
                notDone.add(future);
            }
        }
        try {
            if (!enoughBefore(all, notDone, returnWhen)) {
                boolean come =
                        waiter.await(py.waits(), enough(notDone.size(), returnWhen), timeout);
                assert come || timeout < Waits.FOREVER : "without a limit it has come";
            }
        } finally {
            notDone.forEach(future -> future.removeWaiter(waiter));
        }
        waiter.take().forEach(notDone::remove);
        all.removeAll(notDone);
        return new DoneAndNotDoneFutures<>(all, notDone);
    }

    private static <R extends @Nullable Object> boolean enoughBefore(
            Set<Future<R>> all, Set<Future<R>> notDone, ReturnWhen returnWhen)
            throws InterruptedException {
        if (notDone.isEmpty()) {
            return true;
        }
        return switch (returnWhen) {
            case ALL_COMPLETED -> false;
            case FIRST_COMPLETED -> notDone.size() < all.size();
            case FIRST_EXCEPTION -> {
                boolean raised = false;
                for (Future<R> future : all) {
                    raised |= !notDone.contains(future) && raised(future);
                }
                yield raised;
            }
        };
    }

    private static boolean raised(Future<?> future) throws InterruptedException {
        return future.state() == FutureState.FINISHED && future.exception() != null;
    }

    private static Predicate<Waiter.Seen> enough(int pending, ReturnWhen returnWhen) {
        return switch (returnWhen) {
            case ALL_COMPLETED -> seen -> seen.count() == pending;
            case FIRST_COMPLETED -> seen -> seen.count() > 0;
            case FIRST_EXCEPTION -> seen -> seen.raised() || seen.count() == pending;
        };
    }

    /** When {@link #wait} returns. */
    public enum ReturnWhen {
        /** When all are done. */
        ALL_COMPLETED,
        /** When one is done. */
        FIRST_COMPLETED,
        /** When one has raised an exception, or all are done. */
        FIRST_EXCEPTION
    }
}
