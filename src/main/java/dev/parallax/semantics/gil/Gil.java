package dev.parallax.semantics.gil;

import org.jspecify.annotations.Nullable;

/**
 * A global interpreter lock: a Python thread runs only while it holds it. CPython's {@code
 * ceval_gil}; every policy is a subclass.
 *
 * <p>Code between {@link #take} and {@link #drop} is Python code. It calls {@link #tick} where the
 * compiled Python would look at the eval breaker (at the end of a loop's body) and wraps what
 * blocks in {@link #blocking}. The lock belongs to the {@link
 * dev.parallax.semantics.identity.PythonThread} that the Java thread stands for.
 *
 * <p>This is a class and no interface so that {@link #tick} is one field read wherever it is
 * called, however many policies are loaded.
 */
public abstract class Gil {
    static {
        new Rehearsal().run();
    }

    private volatile boolean breaker;

    /** For policies. */
    protected Gil() {}

    /**
     * Looks whether the thread is asked to let go, and if so does. Costs one volatile read if not,
     * the same under every policy; that read also keeps the compiler from leaving out the loop
     * around it. Does nothing in a thread that doesn't hold the lock.
     */
    public final void tick() {
        if (breaker) {
            atBreaker();
        }
    }

    /** Lets {@link #atBreaker} be called at the holder's next tick, or no longer. */
    protected final void setBreaker(boolean raised) {
        breaker = raised;
    }

    /** Says whether the breaker is raised. */
    protected final boolean breaker() {
        return breaker;
    }

    /** Called at a tick while the breaker is raised, by whatever thread ticks. */
    protected abstract void atBreaker();

    /**
     * Waits until the calling thread's Python thread holds the lock. An interrupt doesn't end the
     * wait; the thread's interrupt flag is kept.
     *
     * @throws IllegalStateException if the Java thread stands for no Python thread, or it holds it
     */
    public abstract void take();

    /**
     * Lets go of the lock.
     *
     * @param last whether the thread is about to end and won't take it again
     * @throws IllegalStateException if the Python thread doesn't hold it
     */
    public abstract void drop(boolean last);

    /** Says whether the calling thread's Python thread holds the lock. */
    public abstract boolean held();

    /** Says whether there is a lock at all: {@code sys._is_gil_enabled()}. */
    public abstract boolean enabled();

    /**
     * Runs what blocks (sleep, I/O, a wait for another thread) without the lock, and takes it again
     * afterwards. If the thread doesn't hold the lock, just runs it.
     *
     * @return what the call returns
     * @throws X what the call throws
     */
    public final <T extends @Nullable Object, X extends Exception> T blocking(
            BlockingCall<T, X> call) throws X {
        if (!held()) {
            return call.run();
        }
        drop(false);
        try {
            return call.run();
        } finally {
            take();
        }
    }

    /**
     * Something that blocks.
     *
     * @param <T> what it returns
     * @param <X> what it may throw
     */
    @FunctionalInterface
    public interface BlockingCall<T extends @Nullable Object, X extends Exception> {
        /** Blocks. */
        T run() throws X;
    }

    /**
     * Lets the JIT compiler see raised breakers before any program runs. It would otherwise compile
     * loops as if there were none, and compile them differently after the first: serial and
     * threaded runs of one loop would then differ in speed for a reason that is not the GIL's.
     */
    private static final class Rehearsal extends Gil {
        private static final int TICKS = 6_000;

        void run() {
            setBreaker(true);
            for (int i = 0; i < TICKS; i++) {
                tick();
            }
        }

        @Override
        protected void atBreaker() {}

        @Override
        public void take() {}

        @Override
        public void drop(boolean last) {}

        @Override
        public boolean held() {
            return false;
        }

        @Override
        public boolean enabled() {
            return false;
        }
    }
}
