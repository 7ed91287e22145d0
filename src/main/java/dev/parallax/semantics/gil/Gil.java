package dev.parallax.semantics.gil;

import org.jspecify.annotations.Nullable;

/**
 * A global interpreter lock: a Python thread runs only while it holds it. CPython's {@code
 * ceval_gil}, under any {@link GilPolicy}.
 *
 * <p>Code between {@link #take} and {@link #drop} is Python code. It calls {@link #tick} where the
 * compiled Python would look at the eval breaker (at the end of a loop's body) and wraps what
 * blocks in {@link #blocking}. The lock belongs to the {@link
 * dev.parallax.semantics.identity.PythonThread} that the Java thread stands for.
 *
 * <p>Differs from CPython: a tick stands for a turn of a loop, and Java's turns are some forty
 * times as quick. So the old GIL, which counts ticks, checks that much more often.
 *
 * <p>This is a class and no interface so that {@link #tick} is one field read wherever it is
 * called, however many policies are loaded.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             for (int i = 0; i < 1000; i++) {
 *                 py.gil().tick(); // where another thread may get its turn
 *             }
 *             py.print(py.gil().held(), py.gil().counts().takes()); // True 1
 *         });
 * }</pre>
 */
@SuppressWarnings("ClassInitializationDeadlock") // nobody but this class uses Rehearsal
public abstract class Gil {
    static {
        new Rehearsal().run();
    }

    /** The name of threads that serve a lock; they end by themselves. */
    public static final String TIMER_THREAD = "GIL timer";

    private volatile boolean breaker;

    /** For locks. */
    protected Gil() {}

    /** Makes a lock that nobody holds and that tells nobody what happens. */
    public static Gil of(GilPolicy policy) {
        return of(policy, GilEventSink.NONE);
    }

    /** Makes a lock that nobody holds; its number in the events is 0. */
    public static Gil of(GilPolicy policy, GilEventSink sink) {
        return of(policy, 0, sink, WakeOrder.fifo());
    }

    /**
     * Makes a lock that nobody holds. Events carry the time since now.
     *
     * @param number its number in the events
     * @param order whom a release wakes, if the policy leaves that to the operating system
     */
    public static Gil of(GilPolicy policy, int number, GilEventSink sink, WakeOrder order) {
        EventLog log = new EventLog(number, sink);
        return policy.enabled()
                ? new LockingGil(policy, new GilState(policy, number, sink, order), log)
                : new NoGil(policy, log);
    }

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

    /** Returns the policy. */
    public abstract GilPolicy policy();

    /** Returns what was counted so far; zeros if there is no lock. */
    public abstract GilCounts counts();

    /** Passes on an event of the calling thread that does not change the lock. */
    protected abstract void happened(GilEvent.Kind kind);

    /** Says whether there is a lock at all: {@code sys._is_gil_enabled()}. */
    public final boolean enabled() {
        return policy().enabled();
    }

    /** The calling Java thread begins to run a Python thread: it {@link #take}s the lock. */
    public final void enter() {
        happened(GilEvent.Kind.START);
        take();
    }

    /** The Python thread ends: it {@link #drop}s the lock for the last time. */
    public final void leave() {
        drop(true);
        happened(GilEvent.Kind.END);
    }

    /**
     * Runs what blocks without the lock, and takes it again afterwards, also if that fails. If the
     * thread doesn't hold the lock, just runs it.
     *
     * @return what the call returns
     * @throws X what the call throws
     */
    public final <T extends @Nullable Object, X extends Exception> T blocking(
            BlockingCall<T, X> call) throws X {
        return without(null, call);
    }

    /**
     * The same, and tells in the events what the thread does without the lock.
     *
     * @param activity what the call does
     */
    public final <T extends @Nullable Object, X extends Exception> T blocking(
            Activity activity, BlockingCall<T, X> call) throws X {
        return without(activity, call);
    }

    private <T extends @Nullable Object, X extends Exception> T without(
            @Nullable Activity activity, BlockingCall<T, X> call) throws X {
        boolean letsGo = held();
        if (letsGo) {
            drop(false);
        }
        try {
            if (activity != null) {
                happened(activity.begin());
            }
            return call.run();
        } finally {
            if (activity != null) {
                happened(activity.end());
            }
            if (letsGo) {
                take();
            }
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
}
