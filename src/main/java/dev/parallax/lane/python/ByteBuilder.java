package dev.parallax.lane.python;

import java.util.Arrays;

/** Bytes that grow, readable in place. */
final class ByteBuilder {
    private static final int SMALL = 1 << 13;

    private byte[] bytes = new byte[SMALL];
    private int length;

    void append(byte[] source, int from, int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    /** Empties this, and gives back the memory that one long line took. */
    void clear() {
        length = 0;
        if (bytes.length > SMALL) {
            bytes = new byte[SMALL];
        }
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Returns where a sequence begins, or -1. */
    int indexOf(byte[] sought) {
        for (int i = 0; i <= length - sought.length; i++) {
            if (bytes[i] == sought[0]
                    && Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return i;
            }
        }
        return -1;
    }
}
