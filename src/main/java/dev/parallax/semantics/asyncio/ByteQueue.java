package dev.parallax.semantics.asyncio;

import java.util.Arrays;

/** Bytes that are added at one end and taken from the other: a reader's {@code bytearray}. */
final class ByteQueue {
    private static final byte[] EMPTY = {};

    private byte[] bytes = EMPTY;
    private int start;
    private int end;

    int size() {
        return end - start;
    }

    boolean isEmpty() {
        return start == end;
    }

    void clear() {
        bytes = EMPTY;
        start = 0;
        end = 0;
    }

    /** Adds what from now on is the queue's own. */
    void add(byte[] data) {
        if (isEmpty()) {
            bytes = data;
            start = 0;
            end = data.length;
            return;
        }
        if (end + data.length > bytes.length) {
            grow(data.length);
        }
        System.arraycopy(data, 0, bytes, end, data.length);
        end += data.length;
    }

    private void grow(int more) {
        int size = size();
        byte[] next = new byte[Math.max(2 * size, size + more)];
        System.arraycopy(bytes, start, next, 0, size);
        bytes = next;
        start = 0;
        end = size;
    }

    /** Takes so many bytes, or all if there are less. */
    byte[] take(int count) {
        int taken = Math.min(count, size());
        if (start == 0 && taken == bytes.length) {
            byte[] all = bytes;
            clear();
            return all;
        }
        byte[] data = Arrays.copyOfRange(bytes, start, start + taken);
        drop(taken);
        return data;
    }

    void drop(int count) {
        start += count;
        if (isEmpty()) {
            clear();
        }
    }

    /** Returns where the separator begins, at or after an offset; -1 if it is not there. */
    int find(byte[] separator, int offset) {
        byte first = separator[0];
        int last = size() - separator.length;
        for (int at = offset; at <= last; at++) {
            if (bytes[start + at] == first && matches(separator, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Says whether the separator is there at an offset. */
    boolean matches(byte[] separator, int offset) {
        int from = start + offset;
        int to = from + separator.length;
        return to <= end && Arrays.equals(bytes, from, to, separator, 0, separator.length);
    }
}
