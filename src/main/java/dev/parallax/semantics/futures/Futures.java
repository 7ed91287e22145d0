package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.gil.Gil;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The functions of {@code concurrent.futures} that wait for several futures. */
public final class Futures {
    private Futures() {}

    /**
     * {@code as_completed(futures)}.
     *
     * @param gil let go of while waiting
     * @return the futures, each once it is done
     */
    public static <R extends @Nullable Object> Iterator<Future<R>> asCompleted(
            Gil gil, Collection<Future<R>> futures) {
        BlockingQueue<Future<R>> done = new LinkedBlockingQueue<>();
        futures.forEach(future -> future.addDoneCallback(done::add));
        return new Iterator<>() {
            private int left = futures.size();

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Future<R> next() {
                left--;
                try {
                    Future<R> ready = done.poll();
                    return ready != null ? ready : gil.blocking(done::take);
                } catch (InterruptedException e) {
                    throw new KeyboardInterrupt("");
                }
            }
        };
    }

    /**
     * {@code wait(futures, return_when=…)}.
     *
     * @param gil let go of while waiting
     * @return the futures that are done when it returns, in the order in which they were seen done
     */
    public static <R extends @Nullable Object> List<Future<R>> wait(
            Gil gil, Collection<Future<R>> futures, ReturnWhen returnWhen)
            throws InterruptedException {
        List<Future<R>> done = new ArrayList<>();
        Iterator<Future<R>> next = asCompleted(gil, futures);
        boolean enough = false;
        while (next.hasNext() && !enough) {
            Future<R> future = next.next();
            done.add(future);
            enough =
                    switch (returnWhen) {
                        case ALL_COMPLETED -> false;
                        case FIRST_COMPLETED -> true;
                        case FIRST_EXCEPTION ->
                                future.state() == FutureState.FINISHED
                                        && future.exception(0) != null;
                    };
        }
        return done;
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
