package dev.parallax.semantics.multiprocessing;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes that grow. To be used by one thread. */
final class ByteWriter {
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int FIRST_SIZE = 16;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    private int grow(int by) {
        int start = length;
        length = Math.addExact(length, by);
        if (length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length, (int) Math.min(2L * start, 1 << 30)));
        }
        return start;
    }

    void put(byte value) {
        int at = grow(1);
        bytes[at] = value;
    }

    void putInt(int value) {
        int at = grow(Integer.BYTES);
        INTS.set(bytes, at, value);
    }

    void putLong(long value) {
        int at = grow(Long.BYTES);
        LONGS.set(bytes, at, value);
    }

    /** Writes their number, then the bytes. */
    void putSized(byte[] values) {
        putInt(values.length);
        int at = grow(values.length);
        System.arraycopy(values, 0, bytes, at, values.length);
    }

    byte[] toArray() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
