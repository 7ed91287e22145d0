package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.CancelledError;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;

/** {@code asyncio.gather}: the future of several; cancelling it cancels them. */
final class Gather<R extends @Nullable Object> extends AsyncFuture<List<R>> {
    private final List<AsyncFuture<? extends R>> children = new ArrayList<>();
    private final boolean returnExceptions;
    private int left;
    private boolean cancelRequested;

    private Gather(EventLoop loop, boolean returnExceptions) {
        super(loop);
        this.returnExceptions = returnExceptions;
    }

    static <R extends @Nullable Object> AsyncFuture<List<R>> of(
            EventLoop loop, boolean returnExceptions, List<? extends Awaitable<? extends R>> all) {
        if (all.isEmpty()) {
            AsyncFuture<List<R>> nothing = new AsyncFuture<>(loop);
            nothing.setResult(List.of());
            return nothing;
        }
        Gather<R> gather = new Gather<>(loop, returnExceptions);
        IdentityHashMap<Object, AsyncFuture<? extends R>> known = new IdentityHashMap<>(all.size());
        List<AsyncFuture<? extends R>> done = new ArrayList<>();
        Consumer<AsyncFuture<?>> ended = gather::ended;
        for (Awaitable<? extends R> awaitable : all) {
            AsyncFuture<? extends R> child = known.get(awaitable);
            if (child == null) {
                child = loop.ensureFuture(awaitable);
                known.put(awaitable, child);
                gather.left++;
                if (child.done()) {
                    done.add(child);
                } else {
                    child.addDoneCallback(ended);
                }
            }
            gather.children.add(child);
        }
        done.forEach(ended);
        return gather;
    }

    private void ended(AsyncFuture<?> child) {
        left--;
        if (done()) {
            if (!child.cancelled()) {
                child.exception(); // counts as retrieved
            }
            return;
        }
        if (!returnExceptions) {
            Throwable error = outcome(child);
            if (error != null) {
                finishRaised(error);
                return;
            }
        }
        if (left == 0) {
            finish();
        }
    }

    private void finish() {
        List<R> results = results();
        if (cancelRequested) {
            // The last one in the order of the arguments, whichever ended last.
            finishRaised(children.getLast().makeCancelledError());
        } else {
            finishReturned(results);
        }
    }

    private static @Nullable Throwable outcome(AsyncFuture<?> child) {
        return child.cancelled() ? child.makeCancelledError() : child.exception();
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // with return_exceptions an R may be an exception
    private List<R> results() {
        List<R> results = new ArrayList<>();
        for (AsyncFuture<? extends R> child : children) {
            if (child.cancelled()) {
                String message = child.cancelMessage();
                results.add((R) new CancelledError(message == null ? "" : message));
            } else {
                Throwable error = child.exception();
                results.add(error == null ? child.result() : (R) error);
            }
        }
        return results;
    }

    @Override
    public boolean cancel(@Nullable String message) {
        if (done()) {
            return false;
        }
        boolean any = false;
        for (AsyncFuture<? extends R> child : children) {
            any |= child.cancel(message);
        }
        cancelRequested |= any;
        return any;
    }

    @Override
    String kind() {
        return "_GatheringFuture";
    }
}
