package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

/**
 * {@code threading.RLock}: its owner may acquire it again and again. Any thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             RLock lock = new RLock(py);
 *             lock.acquire();
 *             lock.acquire(); // the thread that has it may take it again
 *             py.print(lock.recursionCount()); // 2
 *             lock.release();
 *             lock.release();
 *             py.print(lock.locked()); // False
 *         });
 * }</pre>
 */
public final class RLock extends BasicLock {
    private volatile @Nullable PythonThread owner;
    // Written by the owner alone.
    private int count;

    /** {@code threading.RLock()}. */
    public RLock(Interpreter py) {
        super(py);
    }

    @Override
    boolean tryAcquire() {
        PythonThread me = current();
        if (me.equals(owner)) {
            count++;
            return true;
        }
        if (seize()) {
            owner = me;
            count = 1;
            return true;
        }
        return false;
    }

    /**
     * {@code lock.release()}: undoes one acquire.
     *
     * @throws RuntimeError if the calling thread doesn't own it
     */
    @Override
    public void release() {
        if (!isOwned()) {
            throw new RuntimeError("cannot release un-acquired lock");
        }
        count--;
        if (count == 0) {
            owner = null;
            freeAgain();
        }
    }

    private void freeAgain() {
        boolean freed = free();
        assert freed : "its owner held it";
    }

    /** {@code lock._is_owned()}: whether the calling thread owns it. */
    public boolean isOwned() {
        return current().equals(owner);
    }

    /** {@code lock._recursion_count()}: how often the calling thread has acquired it. */
    public int recursionCount() {
        return isOwned() ? count : 0;
    }

    @Override
    boolean owned() {
        return isOwned();
    }

    @Override
    int save() {
        int saved = count;
        count = 0;
        owner = null;
        freeAgain();
        return saved;
    }

    @Override
    void restored(int saved) {
        count = saved;
    }

    /** {@code repr(lock)}. */
    @Override
    public String toString() {
        PythonThread known = owner;
        return "<%s _thread.RLock object owner=%d count=%d at %s>"
                .formatted(
                        locked() ? "locked" : "unlocked",
                        known == null ? 0 : known.number(),
                        count,
                        address());
    }
}
