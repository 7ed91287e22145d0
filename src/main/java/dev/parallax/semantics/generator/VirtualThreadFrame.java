package dev.parallax.semantics.generator;

import dev.parallax.semantics.errors.GeneratorExit;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.identity.PythonThread;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.concurrent.locks.LockSupport;

/**
 * A body on a virtual thread. Exactly one of the two threads runs: resuming hands the turn to the
 * body's thread and parks the caller; suspending hands it back.
 *
 * <p>For as long as the body runs, its thread stands for the caller's Python thread, and so owns
 * the GIL if that does. Java's own monitors and locks are not carried over: a body must not take a
 * Java lock that its caller holds.
 */
final class VirtualThreadFrame<B extends Serializable> implements Frame, Suspension {
    private final B body;
    private final Shape<? super B> shape;
    private @Nullable Thread bodyThread;
    private volatile @Nullable Thread caller;
    private @Nullable PythonThread python;
    private Signal signal = Signal.NEXT;
    private @Nullable Event event;
    // Written last and read first on each hand-over: it publishes the fields above.
    private volatile boolean bodysTurn;

    VirtualThreadFrame(B body, Shape<? super B> shape) {
        this.body = body;
        this.shape = shape;
    }

    @Override
    public Event resume(Signal next) {
        signal = next;
        python = PythonThread.bound();
        caller = Thread.currentThread();
        Thread thread = bodyThread;
        bodysTurn = true;
        if (thread == null) {
            bodyThread = Thread.ofVirtual().name("generator").start(this::runBody);
        } else {
            LockSupport.unpark(thread);
        }
        waitForEvent();
        caller = null;
        return takeEvent();
    }

    private Event takeEvent() {
        Event happened = event;
        event = null;
        if (happened == null) {
            throw new IllegalStateException("the body gave its turn back without an event");
        }
        return happened;
    }

    /** An interrupt is meant for the Python thread, which for now is the body. */
    private void waitForEvent() {
        boolean interrupted = false;
        while (bodysTurn) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                interrupted = true;
                Thread thread = bodyThread;
                if (thread != null) {
                    thread.interrupt();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void runBody() {
        PythonThread.bind(python);
        Event last;
        try {
            last = new Step.Returned(shape.run(body, new Yielder<>(this)));
        } catch (Throwable e) {
            last = new Step.Raised(e);
        }
        handBack(last);
    }

    @Override
    public @Nullable Object suspend(Event next) {
        if (Thread.currentThread() != bodyThread && bodyThread != null) {
            throw new IllegalStateException(
                    "yield was called outside the generator's body: yield in the body itself");
        }
        handBack(next);
        waitForTurn();
        PythonThread.bind(python);
        return switch (signal) {
            case Signal.Send(var value) -> value;
            case Signal.Raise(Throwable error) -> {
                Traceback.continueIn(error, new Throwable().getStackTrace());
                throw Raise.any(error);
            }
        };
    }

    /** An interrupt that comes while the body is suspended is seen by the body once it goes on. */
    private void waitForTurn() {
        boolean interrupted = false;
        while (!bodysTurn) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void handBack(Event next) {
        event = next;
        Thread waiting = caller;
        bodysTurn = false;
        LockSupport.unpark(waiting);
    }

    @Override
    public void abandon() {
        Thread thread = bodyThread;
        if (thread != null && thread.isAlive()) {
            signal = new Signal.Raise(new GeneratorExit(""));
            python = null;
            bodysTurn = true;
            LockSupport.unpark(thread);
        }
    }
}
