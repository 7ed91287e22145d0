package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.IndexError;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.interpreter.Interpreter;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code multiprocessing.Array}: numbers in memory that processes share, and a lock for them. Any
 * thread may use it.
 *
 * <p>Differs from CPython: a whole number too large for its type is cut, and so is a fraction, as
 * Java's conversions do.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Array numbers = Multiprocessing.getContext(py).array('i', List.of(3, 1, 2));
 *             numbers.set(0, 30);
 *             py.print(numbers.toList(), numbers.size()); // [30, 1, 2] 3
 *         });
 * }</pre>
 */
public final class Array implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TYPES = "bBhHiIlLqQfd";
    private static final int[] SIZES = {1, 1, 2, 2, 4, 4, 8, 8, 8, 8, 4, 8};

    private final RLock lock;
    private final char typecode;
    private final int length;
    private final String path;
    private final transient ByteBuffer memory;

    private Array(RLock lock, char typecode, int length, String path) {
        this.lock = lock;
        this.typecode = typecode;
        this.length = length;
        this.path = path;
        memory = map(Path.of(path), Math.max(1, length * size(typecode)));
    }

    static Array make(Interpreter py, RLock lock, char typecode, int length) {
        String name = "m" + py.count("shared memory");
        return new Array(lock, typecode, length, PrivateFolder.of(py).resolve(name).toString());
    }

    private static int size(char typecode) {
        int place = TYPES.indexOf(typecode);
        if (place < 0) {
            throw new TypeError("this type has no size");
        }
        return SIZES[place];
    }

    private static ByteBuffer map(Path file, int size) {
        try (FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            return channel.map(FileChannel.MapMode.READ_WRITE, 0, size)
                    .order(ByteOrder.nativeOrder());
        } catch (IOException e) {
            throw new UncheckedIOException("no shared memory at " + file, e);
        }
    }

    /** {@code len(array)}. */
    public int size() {
        return length;
    }

    /** {@code array.get_lock()}. */
    public RLock getLock() {
        return lock;
    }

    /**
     * {@code array[index]}, under its lock.
     *
     * @param index from 0, or from -1 downwards
     * @return a Long, or a Double for {@code f} and {@code d}
     * @throws IndexError if there is none
     */
    public Number get(int index) throws InterruptedException {
        lock.acquire();
        try {
            return read(place(index));
        } finally {
            lock.release();
        }
    }

    /** {@code array[index] = value}, under its lock. */
    public void set(int index, Number value) throws InterruptedException {
        lock.acquire();
        try {
            write(place(index), value);
        } finally {
            lock.release();
        }
    }

    /** {@code array[:]}. */
    public List<Number> toList() throws InterruptedException {
        List<Number> all = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            all.add(get(i));
        }
        return all;
    }

    private int place(int index) {
        int from = index < 0 ? index + length : index;
        if (from < 0 || from >= length) {
            throw new IndexError("invalid index");
        }
        return from * size(typecode);
    }

    private Number read(int at) {
        return switch (typecode) {
            case 'b' -> (long) memory.get(at);
            case 'B' -> (long) Byte.toUnsignedInt(memory.get(at));
            case 'h' -> (long) memory.getShort(at);
            case 'H' -> (long) Short.toUnsignedInt(memory.getShort(at));
            case 'i' -> (long) memory.getInt(at);
            case 'I' -> Integer.toUnsignedLong(memory.getInt(at));
            case 'f' -> (double) memory.getFloat(at);
            case 'd' -> memory.getDouble(at);
            default -> memory.getLong(at);
        };
    }

    private void write(int at, Number value) {
        switch (typecode) {
            case 'b', 'B' -> memory.put(at, value.byteValue());
            case 'h', 'H' -> memory.putShort(at, value.shortValue());
            case 'i', 'I' -> memory.putInt(at, value.intValue());
            case 'f' -> memory.putFloat(at, value.floatValue());
            case 'd' -> memory.putDouble(at, value.doubleValue());
            default -> memory.putLong(at, value.longValue());
        }
    }

    private Object writeReplace() {
        Spawning.require("SynchronizedArray");
        return new Packed(lock, typecode, length, path);
    }

    private record Packed(RLock lock, char typecode, int length, String path)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object readResolve() {
            return new Array(lock, typecode, length, path);
        }
    }
}
