package dev.parallax.semantics.gil;

import dev.parallax.semantics.gil.GilEvent.Kind;
import dev.parallax.semantics.gil.GilPolicy.Waiter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * One GIL's state and the steps that change it: the mechanism that all policies share, with the
 * clock left out. Who drives it blocks and wakes threads, be they real or simulated, and says what
 * time it is; so both emit the same events for the same course of things.
 *
 * <p>Not safe for use by several threads at once: the real lock calls it under a mutex.
 *
 * <pre>{@code
 * GilState gil = new GilState(new NewGilPolicy(), 0, GilEventSink.NONE, WakeOrder.fifo());
 * System.out.println(gil.take(0, 1)); // true
 * System.out.println(gil.take(0, 2)); // false
 * System.out.println(gil.holder()); // 1
 * }</pre>
 */
public final class GilState {
    private final GilPolicy policy;
    private final int gil;
    private final GilEventSink sink;
    private final IntUnaryOperator osChoice;
    private final List<Waiter> waiters = new ArrayList<>();
    private final List<Waiter> waitersView = Collections.unmodifiableList(waiters);
    private final Map<Long, Integer> priorities = new HashMap<>();
    private long holder = GilEvent.NOBODY;
    private long lastHolder = GilEvent.NOBODY;
    private long reservedFor = GilEvent.NOBODY;
    private long heldSince;
    private boolean dropRequested;
    private long takes;
    private long drops;
    private long forcedDrops;
    private long requests;
    private long switches;

    /**
     * Makes one that nobody holds.
     *
     * @param gil its number in the events
     * @param osChoice given how many threads wait, returns the index of the one that the operating
     *     system wakes; 0 is who has waited longest
     */
    public GilState(GilPolicy policy, int gil, GilEventSink sink, IntUnaryOperator osChoice) {
        this.policy = policy;
        this.gil = gil;
        this.sink = sink;
        this.osChoice = osChoice;
    }

    /**
     * A thread wants the lock. If it can't have it, {@link #await} comes next.
     *
     * @return whether it holds the lock now
     * @throws IllegalStateException if it held it already
     */
    public boolean take(long now, long thread) {
        if (thread == holder) {
            throw new IllegalStateException("thread " + thread + " holds the GIL already");
        }
        emit(now, Kind.TAKE_BEGIN, thread, GilEvent.NOBODY, 0);
        if (acquired(now, thread)) {
            return true;
        }
        if (holder != GilEvent.NOBODY && policy.asksOnArrival(priority(thread), priority(holder))) {
            request(now, thread);
        }
        return false;
    }

    /**
     * The thread begins to wait.
     *
     * @return for how many nanoseconds at most, or {@link GilPolicy#FOREVER}
     */
    public long await(long now, long thread) {
        long patience = policy.patienceNanos();
        emit(now, Kind.WAIT, thread, holder, patience == GilPolicy.FOREVER ? -1 : patience);
        Waiter waiter = new Waiter(thread, priority(thread), switches);
        int place = indexOf(thread);
        if (place < 0) {
            waiters.add(waiter);
        } else {
            waiters.set(place, waiter);
        }
        return patience;
    }

    /**
     * A waiting thread was woken by a release. If it can't have the lock, it waits again.
     *
     * @return whether it holds the lock now
     */
    public boolean woken(long now, long thread) {
        emit(now, Kind.RETRY, thread, GilEvent.NOBODY, 0);
        if (acquired(now, thread)) {
            return true;
        }
        emit(now, Kind.BUSY, thread, holder, 0);
        return false;
    }

    /**
     * A thread has waited as long as {@link #await} said. It asks for the lock, if the policy says
     * so, and waits again if it can't have it.
     *
     * @return whether it holds the lock now
     */
    public boolean timedOut(long now, long thread) {
        int place = indexOf(thread);
        Waiter waiter = remove(thread);
        emit(now, Kind.TIMEOUT, thread, holder, 0);
        if (acquired(now, thread)) {
            return true;
        }
        if (waiter != null && policy.handsOver()) {
            waiters.add(place, waiter); // its turn does not depend on how often it looked
        }
        if (holder != GilEvent.NOBODY
                && waiter != null
                && policy.asksAfterWaiting(switches != waiter.seenSwitches())) {
            request(now, thread);
        }
        return false;
    }

    /** The policy's timer has fired. */
    public void timer(long now) {
        if (holder != GilEvent.NOBODY
                && !dropRequested
                && policy.asksAtTimer(now - heldSince, waiters.size())) {
            request(now, GilEvent.NOBODY);
        }
    }

    /** The holder looks whether to let go; who looks every so many ticks lets go anyway. */
    public void check(long now, long thread) {
        emit(now, Kind.CHECK, thread, GilEvent.NOBODY, dropRequested ? 1 : 0);
    }

    /**
     * The holder lets go.
     *
     * @param forced whether at a check, and not because it blocks or ends
     * @return who has to be woken, or {@link GilEvent#NOBODY}
     * @throws IllegalStateException if the thread doesn't hold the lock
     */
    public long release(long now, long thread, boolean forced) {
        if (thread != holder) {
            throw new IllegalStateException("thread " + thread + " does not hold the GIL");
        }
        holder = GilEvent.NOBODY;
        drops++;
        if (forced) {
            forcedDrops++;
        }
        int before = priority(thread);
        int after = policy.priorityAfter(before, forced);
        if (after != before) {
            priorities.put(thread, after);
        }
        long next = successor();
        if (policy.handsOver()) {
            reservedFor = next;
        }
        emit(now, Kind.RELEASE, thread, next, forced ? GilEvent.FORCED : GilEvent.VOLUNTARY);
        return next;
    }

    /**
     * Says whether a thread that has just released the lock must now wait for its successor's
     * {@link #take}; if so that wait has begun.
     */
    public boolean awaitsSuccessor(long now, long thread) {
        if (!dropRequested || thread != lastHolder || !policy.waitsForSuccessor()) {
            return false;
        }
        dropRequested = false;
        emit(now, Kind.SWITCH_WAIT_BEGIN, thread, GilEvent.NOBODY, 0);
        return true;
    }

    /** The wait for the successor is over. */
    public void successorTook(long now, long thread) {
        emit(now, Kind.SWITCH_WAIT_END, thread, lastHolder, 0);
    }

    /** Forgets a waiter that stopped waiting for another reason. */
    public void forget(long thread) {
        remove(thread);
    }

    /**
     * A waiting thread, woken or not, will never take the lock: it dies while it waits.
     *
     * @return who has to be woken in its place, or {@link GilEvent#NOBODY}
     */
    public long withdraw(long thread) {
        remove(thread);
        if (reservedFor == thread) {
            reservedFor = GilEvent.NOBODY;
        }
        if (holder != GilEvent.NOBODY || reservedFor != GilEvent.NOBODY) {
            return GilEvent.NOBODY;
        }
        long next = successor();
        if (policy.handsOver()) {
            reservedFor = next;
        }
        return next;
    }

    private boolean acquired(long now, long thread) {
        boolean reserved = reservedFor != GilEvent.NOBODY && reservedFor != thread;
        if (holder != GilEvent.NOBODY || reserved) {
            return false;
        }
        reservedFor = GilEvent.NOBODY;
        holder = thread;
        heldSince = now;
        takes++;
        if (lastHolder != thread) {
            lastHolder = thread;
            switches++;
        }
        dropRequested = false;
        emit(now, Kind.ACQUIRE, thread, GilEvent.NOBODY, switches);
        return true;
    }

    private void request(long now, long from) {
        dropRequested = true;
        requests++;
        emit(now, Kind.DROP_REQUEST, from, holder, 0);
    }

    private long successor() {
        if (waiters.isEmpty()) {
            return GilEvent.NOBODY;
        }
        int choice = waiters.size() == 1 ? 0 : osChoice.applyAsInt(waiters.size());
        return waiters.remove(policy.successor(waitersView, choice)).thread();
    }

    private @Nullable Waiter remove(long thread) {
        int place = indexOf(thread);
        return place < 0 ? null : waiters.remove(place);
    }

    private int indexOf(long thread) {
        for (int i = 0; i < waiters.size(); i++) {
            if (waiters.get(i).thread() == thread) {
                return i;
            }
        }
        return -1;
    }

    private int priority(long thread) {
        return priorities.isEmpty() ? 0 : priorities.getOrDefault(thread, 0);
    }

    private void emit(long now, Kind kind, long thread, long other, long value) {
        sink.event(now, kind, gil, thread, other, value);
    }

    /** Returns who holds the lock, or {@link GilEvent#NOBODY}. */
    public long holder() {
        return holder;
    }

    /** Returns who held it last, or holds it, or {@link GilEvent#NOBODY}. */
    public long lastHolder() {
        return lastHolder;
    }

    /** Returns whether the holder is asked to let go. */
    public boolean dropRequested() {
        return dropRequested;
    }

    /** Returns how many threads wait. */
    public int waiting() {
        return waiters.size();
    }

    /** Returns the policy. */
    public GilPolicy policy() {
        return policy;
    }

    /** Returns what was counted so far. */
    public GilCounts counts() {
        return new GilCounts(takes, drops, forcedDrops, requests, switches);
    }
}
