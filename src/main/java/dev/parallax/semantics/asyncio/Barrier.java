package dev.parallax.semantics.asyncio;

import dev.parallax.semantics.coroutine.AsyncContextManager;
import dev.parallax.semantics.coroutine.Awaitable;
import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * {@code asyncio.Barrier}: tasks wait for each other until there are enough of them. To be used on
 * its loop's thread. {@code async with} waits on entering and gives the task's number.
 *
 * <pre>{@code
 * Asyncio asyncio = new Asyncio(Interpreter.standard());
 * asyncio.run(
 *         Coroutine.of(
 *                 async -> {
 *                     Barrier barrier = new Barrier(asyncio, 2);
 *                     Task<Integer> other = asyncio.createTask(barrier.await());
 *                     int mine = async.await(barrier.await()); // goes on when both have come
 *                     System.out.println(mine + " " + async.await(other)); // 0 1
 *                 }));
 * }</pre>
 */
public final class Barrier extends LoopBound implements AsyncContextManager<Integer> {
    private final Condition changed;
    private final int parties;
    private State state = State.FILLING;
    private int count;

    private enum State {
        FILLING,
        DRAINING,
        RESETTING,
        BROKEN
    }

    /**
     * {@code asyncio.Barrier(parties)}.
     *
     * @throws ValueError if parties is below 1
     */
    public Barrier(Asyncio asyncio, int parties) {
        super(asyncio);
        if (parties < 1) {
            throw new ValueError("parties must be >= 1");
        }
        this.parties = parties;
        changed = new Condition(asyncio);
    }

    /** {@code barrier.parties}. */
    public int parties() {
        return parties;
    }

    /** {@code barrier.n_waiting}: how many wait while it fills. */
    public int nWaiting() {
        return state == State.FILLING ? count : 0;
    }

    /** {@code barrier.broken}. */
    public boolean broken() {
        return state == State.BROKEN;
    }

    /**
     * {@code barrier.wait()}: waits until enough tasks wait.
     *
     * @return what gives the task's number from 0 up to, not including, parties; what raises {@link
     *     BrokenBarrierError} if the barrier is broken, or reset meanwhile
     */
    public Awaitable<Integer> await() {
        return new Wait();
    }

    /** {@code barrier.reset()}: empties it; those who wait get {@link BrokenBarrierError}. */
    public Awaitable<Boolean> reset() {
        return change(() -> state = count > 0 ? State.RESETTING : State.FILLING);
    }

    /** {@code barrier.abort()}: breaks it, until it is reset. */
    public Awaitable<Boolean> abort() {
        return change(() -> state = State.BROKEN);
    }

    private Awaitable<Boolean> change(Runnable change) {
        return new Waiting<>() {
            @Override
            Step begin() {
                return awaiting(changed.acquire());
            }

            @Override
            Step woken(@Nullable Object value) {
                change.run();
                changed.notifyEvery();
                changed.release();
                return returned();
            }
        };
    }

    @Override
    public Awaitable<Integer> aenter() {
        return await();
    }

    @Override
    public Awaitable<Boolean> aexit(@Nullable Throwable error) {
        return new Immediate(() -> {});
    }

    /** Returns {@code repr(barrier)}. */
    @Override
    public String toString() {
        String text = state.name().toLowerCase(Locale.ROOT);
        String waiters = broken() ? "" : ", waiters:" + nWaiting() + "/" + parties;
        return shown("asyncio.locks", text + waiters, 0);
    }

    private final class Wait extends Waiting<Integer> {
        private Phase phase = Phase.LOCKING;
        private int index;

        private enum Phase {
            LOCKING,
            BLOCKED,
            WAITING
        }

        @Override
        Step begin() {
            return awaiting(changed.acquire());
        }

        @Override
        Step woken(@Nullable Object value) {
            return switch (phase) {
                case LOCKING -> block();
                case BLOCKED -> enter();
                case WAITING -> leave();
            };
        }

        private Step block() {
            phase = Phase.BLOCKED;
            return awaiting(
                    changed.awaitFor(() -> state != State.DRAINING && state != State.RESETTING));
        }

        private Step enter() {
            if (broken()) {
                changed.release();
                throw new BrokenBarrierError("Barrier aborted");
            }
            index = count++;
            if (count == parties) {
                state = State.DRAINING;
                changed.notifyEvery();
                return finished();
            }
            phase = Phase.WAITING;
            return awaiting(changed.awaitFor(() -> state != State.FILLING));
        }

        private Step leave() {
            boolean reset = broken() || state == State.RESETTING;
            Step step = finished();
            if (reset) {
                throw new BrokenBarrierError("Abort or reset of barrier");
            }
            return step;
        }

        private Step finished() {
            count--;
            if (count == 0) {
                if (state == State.RESETTING || state == State.DRAINING) {
                    state = State.FILLING;
                }
                changed.notifyEvery();
            }
            changed.release();
            return returned(index);
        }

        @Override
        Step failed(Throwable error) {
            if (phase == Phase.WAITING) {
                finished();
            } else if (phase == Phase.BLOCKED) {
                changed.release();
            }
            throw Raise.any(error);
        }
    }
}
