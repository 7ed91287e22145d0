package dev.parallax.semantics.threading;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;

/**
 * {@code threading.BoundedSemaphore}: can't be released more often than acquired. Any thread may
 * use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             BoundedSemaphore seats = new BoundedSemaphore(py, 1);
 *             seats.acquire();
 *             seats.release();
 *             try {
 *                 seats.release();
 *             } catch (ValueError e) {
 *                 py.print(e.text()); // Semaphore released too many times
 *             }
 *         });
 * }</pre>
 */
public final class BoundedSemaphore extends Semaphore {
    private final int most;

    /** {@code threading.BoundedSemaphore()}: one may hold it. */
    public BoundedSemaphore(Interpreter py) {
        this(py, 1);
    }

    /**
     * {@code threading.BoundedSemaphore(value)}.
     *
     * @param value how many may hold it
     * @throws ValueError if negative
     */
    public BoundedSemaphore(Interpreter py, int value) {
        super(py, value);
        most = value;
    }

    @Override
    void checkReleased(int before, int n) {
        if (before > most - n) {
            throw new ValueError("Semaphore released too many times");
        }
    }

    /** {@code repr(semaphore)}. */
    @Override
    public String toString() {
        return "<threading.BoundedSemaphore at %s: value=%d/%d>"
                .formatted(Addresses.of(this), value(), most);
    }
}
