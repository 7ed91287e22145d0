package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.Awaitable;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** {@code asyncio.gather}: the future of several; cancelling it cancels them. */
final class Gather<R extends @Nullable Object> extends AsyncFuture<List<R>> {
    private final List<AsyncFuture<? extends R>> children = new ArrayList<>();
    private final boolean returnExceptions;
    private int left;

    private Gather(EventLoop loop, boolean returnExceptions) {
        super(loop);
        this.returnExceptions = returnExceptions;
    }

    static <R extends @Nullable Object> AsyncFuture<List<R>> of(
            EventLoop loop, boolean returnExceptions, List<? extends Awaitable<? extends R>> all) {
        Gather<R> gather = new Gather<>(loop, returnExceptions);
        all.forEach(awaitable -> gather.children.add(loop.ensureFuture(awaitable)));
        gather.left = all.size();
        gather.children.forEach(child -> child.addDoneCallback(() -> gather.ended(child)));
        if (all.isEmpty()) {
            gather.setResult(List.of());
        }
        return gather;
    }

    private void ended(AsyncFuture<? extends R> child) {
        left--;
        if (done()) {
            return;
        }
        if (!returnExceptions && failed(child)) {
            return;
        }
        if (left == 0) {
            setResult(results());
        }
    }

    private boolean failed(AsyncFuture<? extends R> child) {
        try {
            child.result();
            return false;
        } catch (Throwable e) {
            setException(e);
            return true;
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // with return_exceptions an R may be an exception
    private List<R> results() {
        List<R> results = new ArrayList<>();
        for (AsyncFuture<? extends R> child : children) {
            try {
                results.add(child.result());
            } catch (Throwable e) {
                results.add((R) e);
            }
        }
        return results;
    }

    @Override
    public boolean cancel() {
        if (done()) {
            return false;
        }
        boolean any = false;
        for (AsyncFuture<? extends R> child : children) {
            any |= child.cancel();
        }
        return any;
    }
}
