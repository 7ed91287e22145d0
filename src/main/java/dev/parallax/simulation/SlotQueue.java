package dev.parallax.simulation;

import java.util.Arrays;

/**
 * A priority queue of slots, each of which is in it at most once: its size is bounded however often
 * slots are set and cleared. Equal keys come out in the order in which they were set.
 */
final class SlotQueue {
    private final int[] heap;
    private final int[] place;
    private final long[] keys;
    private final long[] orders;
    private int size;
    private long sets;

    SlotQueue(int slots) {
        heap = new int[slots];
        place = new int[slots];
        keys = new long[slots];
        orders = new long[slots];
        Arrays.fill(place, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    boolean contains(int slot) {
        return place[slot] >= 0;
    }

    long key(int slot) {
        return keys[slot];
    }

    /** Returns the least key; the queue must not be empty. */
    long leastKey() {
        return keys[heap[0]];
    }

    /** Puts a slot in, or moves it. */
    void set(int slot, long key) {
        keys[slot] = key;
        orders[slot] = sets++;
        if (place[slot] < 0) {
            place[slot] = size;
            heap[size++] = slot;
        }
        up(place[slot]);
        down(place[slot]);
    }

    /** Takes a slot out, if it is in. */
    void clear(int slot) {
        int at = place[slot];
        if (at < 0) {
            return;
        }
        int moved = heap[--size];
        place[slot] = -1;
        if (moved != slot) {
            heap[at] = moved;
            place[moved] = at;
            up(at);
            down(place[moved]);
        }
    }

    /** Takes out the slot with the least key; the queue must not be empty. */
    int poll() {
        int slot = heap[0];
        clear(slot);
        return slot;
    }

    private boolean before(int a, int b) {
        return keys[a] != keys[b] ? keys[a] < keys[b] : orders[a] < orders[b];
    }

    private void up(int from) {
        int at = from;
        int slot = heap[at];
        while (at > 0 && before(slot, heap[(at - 1) / 2])) {
            move(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        move(slot, at);
    }

    private void down(int from) {
        int at = from;
        int slot = heap[at];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], slot)) {
                break;
            }
            move(heap[child], at);
            at = child;
        }
        move(slot, at);
    }

    private void move(int slot, int to) {
        heap[to] = slot;
        place[slot] = to;
    }
}
