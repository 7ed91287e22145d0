package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.FileExistsError;
import dev.parallax.semantics.errors.FileNotFoundError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

import java.io.Serializable;
import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * {@code multiprocessing.shared_memory.SharedMemory}: bytes that processes share under a name. On
 * Linux the name is that of POSIX shared memory, so a real Python can open it, too. It may travel
 * to any process, which opens it by its name. Any thread may use it; nothing orders what two of
 * them write.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             SharedMemory memory = SharedMemory.create(py, 16);
 *             memory.buf().asByteBuffer().put(3, (byte) 7);
 *             SharedMemory same = SharedMemory.attach(memory.name());
 *             py.print((int) same.buf().asByteBuffer().get(3), same.size()); // 7 16
 *             same.close();
 *             memory.close();
 *             memory.unlink();
 *         });
 * }</pre>
 *
 * <p>Differs from CPython: what a program made and did not unlink is unlinked at its end without a
 * warning, and by nobody who only opened it. Elsewhere than on Linux it is a file in the folder for
 * temporary files.
 */
public final class SharedMemory implements Serializable, AutoCloseable {
    private static final long serialVersionUID = 1L;
    private static final int RANDOM_BYTES = 4;

    private final String name;
    private final transient NamedMemory memory;

    private SharedMemory(String name, NamedMemory memory) {
        this.name = name;
        this.memory = memory;
    }

    /** {@code SharedMemory(create=True, size=size)}: zeros, under a new name. */
    public static SharedMemory create(Interpreter py, long size) {
        while (true) {
            byte[] random = new byte[RANDOM_BYTES];
            ThreadLocalRandom.current().nextBytes(random);
            try {
                return create(py, "psm_" + HexFormat.of().formatHex(random), size);
            } catch (FileExistsError e) {
                // Another name, then.
            }
        }
    }

    /**
     * {@code SharedMemory(name, create=True, size=size)}: zeros.
     *
     * @param size how many bytes, 1 or more
     * @throws ValueError if the size is less
     * @throws FileExistsError if the name is taken
     */
    public static SharedMemory create(Interpreter py, String name, long size) {
        if (size < 0) {
            throw new ValueError("'size' must be a positive integer");
        }
        if (size == 0) {
            throw new ValueError("'size' must be a positive number different from zero");
        }
        NamedMemory made = NamedMemory.create(name, size);
        py.exitHandlers().add(made::delete);
        return new SharedMemory(name, made);
    }

    /**
     * {@code SharedMemory(name)}: what another has made.
     *
     * @throws FileNotFoundError if nothing has the name
     */
    public static SharedMemory attach(String name) {
        return new SharedMemory(name, NamedMemory.open(name));
    }

    /** Returns {@code memory.name}. */
    public String name() {
        return name;
    }

    /** Returns {@code memory.size}, in bytes. */
    public long size() {
        return memory.size();
    }

    /**
     * Returns {@code memory.buf}.
     *
     * <p>Differs from CPython: after {@link #close} the bytes refuse to be used, where {@code buf}
     * becomes None.
     */
    public MemorySegment buf() {
        return memory.bytes();
    }

    /** {@code memory.close()}: this object gives no access any more; the bytes stay. */
    @Override
    public void close() {
        memory.close();
    }

    /**
     * {@code memory.unlink()}: nobody can open it any more; it is gone once all have closed it.
     *
     * @throws FileNotFoundError if nothing has the name
     */
    public void unlink() {
        memory.unlink();
    }

    private Object writeReplace() {
        return new Named(name);
    }

    private record Named(String name) implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object readResolve() {
            return attach(name);
        }
    }

    /** {@code repr(memory)}. */
    @Override
    public String toString() {
        return "SharedMemory(" + PyText.repr(name) + ", size=" + size() + ")";
    }
}
