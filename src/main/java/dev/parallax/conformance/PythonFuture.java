package dev.parallax.conformance;

import dev.parallax.semantics.asyncio.AsyncFuture;
import dev.parallax.semantics.asyncio.EventLoop;

import org.jspecify.annotations.Nullable;

/** A Java future that knows Python's object for it. */
public final class PythonFuture extends AsyncFuture<@Nullable Object> {
    private final Object coat;

    /** Called by Python. */
    public PythonFuture(EventLoop loop, Object coat) {
        super(loop);
        this.coat = coat;
    }

    /** Returns Python's object. */
    public Object coat() {
        return coat;
    }
}
