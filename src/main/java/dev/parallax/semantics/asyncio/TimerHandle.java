package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.contextvars.Context;
import dev.parallax.semantics.text.PyText;

/**
 * {@code asyncio.TimerHandle}: a callback that is scheduled for a moment.
 *
 * <pre>{@code
 * Interpreter py =
 *         new Interpreter(InterpreterSettings.defaults(), new VirtualClock(), line -> {});
 * Asyncio asyncio = new Asyncio(py);
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     EventLoop loop = asyncio.getRunningLoop();
 *                     List<String> called = new ArrayList<>();
 *                     TimerHandle handle = loop.callLater(5, () -> called.add("5 seconds later"));
 *                     System.out.println(handle.when() - loop.time()); // 5.0
 *                     async.await(asyncio.sleep(6));
 *                     System.out.println(called); // [5 seconds later]
 *                 }));
 * }</pre>
 */
public final class TimerHandle extends Handle {
    private static final double NANOS = 1e9;

    private final long nanos;
    private final long order;
    boolean scheduled;

    TimerHandle(EventLoop loop, Runnable callback, Context context, long nanos, long order) {
        super(loop, callback, context);
        this.nanos = nanos;
        this.order = order;
    }

    /** Returns {@code handle.when()}: on the scale of {@code loop.time()}. */
    public double when() {
        return nanos / NANOS;
    }

    long nanos() {
        return nanos;
    }

    /** Earlier first. At equal times a delay's follow in the order of their making. */
    boolean before(TimerHandle other) {
        return nanos < other.nanos || (nanos == other.nanos && order < other.order);
    }

    @Override
    public void cancel() {
        if (!cancelled() && scheduled) {
            loop().timerCancelled();
        }
        super.cancel();
    }

    @Override
    String kind() {
        return "TimerHandle";
    }

    @Override
    public String toString() {
        String mark = cancelled() ? " cancelled" : "";
        String call = callbackText().isEmpty() ? "" : " " + callbackText();
        return "<TimerHandle" + mark + " when=" + PyText.repr(when()) + call + ">";
    }
}
