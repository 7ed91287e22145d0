package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.IndexError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * {@code multiprocessing.shared_memory.ShareableList}: a list of fixed length in shared memory, of
 * whole numbers of 64 bits, floats, booleans, texts, bytes and None. Its bytes are as CPython lays
 * them out, so a real Python can open it. Any thread may use it; nothing orders what two of them
 * write.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             ShareableList list = ShareableList.of(py, Arrays.asList(1, "two", 3.0, true, null));
 *             ShareableList same = ShareableList.attach(list.shm().name());
 *             list.set(1, "zwei");
 *             py.print(same.subList(0, 5)); // [1, 'zwei', 3.0, True, None]
 *             list.shm().unlink();
 *         });
 * }</pre>
 */
public final class ShareableList extends AbstractList<@Nullable Object>
        implements RandomAccess, Serializable {
    private static final long serialVersionUID = 1L;

    private final transient SharedMemory shm;
    private final transient ShareableLayout layout;

    private ShareableList(SharedMemory shm, ShareableLayout layout) {
        this.shm = shm;
        this.layout = layout;
    }

    /**
     * {@code ShareableList(sequence)}: under a new name.
     *
     * @throws dev.parallax.semantics.errors.KeyError if an item is of another type
     */
    public static ShareableList of(Interpreter py, List<? extends @Nullable Object> sequence) {
        ShareableLayout layout = ShareableLayout.of(sequence);
        SharedMemory shm = SharedMemory.create(py, layout.length());
        layout.write(shm.buf(), sequence);
        return new ShareableList(shm, layout);
    }

    /** {@code ShareableList(name=name)}: what another has made. */
    public static ShareableList attach(String name) {
        SharedMemory shm = SharedMemory.attach(name);
        return new ShareableList(shm, ShareableLayout.read(shm.buf()));
    }

    /** Returns {@code list.shm}. */
    public SharedMemory shm() {
        return shm;
    }

    /** {@code len(list)}. */
    @Override
    public int size() {
        return layout.size();
    }

    /**
     * {@code list[position]}: a Long, Double, Boolean, String, byte[] or null. Texts and bytes lose
     * zeros at their end, as in CPython.
     *
     * @param position from 0, or from -1 downwards
     * @throws IndexError if there is none
     */
    @Override
    public @Nullable Object get(int position) {
        return layout.get(shm.buf(), place(position, "index out of range"));
    }

    /**
     * {@code list[position] = value}.
     *
     * @return what was there
     * @throws IndexError if there is no such position
     * @throws ValueError if a text or bytes need more room than what was there first
     */
    @Override
    public @Nullable Object set(int position, @Nullable Object value) {
        int place = place(position, "assignment index out of range");
        Object before = layout.get(shm.buf(), place);
        layout.set(shm.buf(), place, value);
        return before;
    }

    private int place(int position, String otherwise) {
        int place = position >= 0 ? position : position + size();
        if (place < 0 || place >= size()) {
            throw new IndexError(otherwise);
        }
        return place;
    }

    /** {@code list.count(value)}. */
    public long count(@Nullable Object value) {
        return stream().filter(each -> ShareableItem.equal(each, value)).count();
    }

    /**
     * {@code list.index(value)}.
     *
     * @throws ValueError if it is not there
     */
    public int index(@Nullable Object value) {
        for (int i = 0; i < size(); i++) {
            if (ShareableItem.equal(get(i), value)) {
                return i;
            }
        }
        throw new ValueError("ShareableList.index(x): x not in list");
    }

    private Object writeReplace() {
        return new Named(shm.name());
    }

    private record Named(String name) implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object readResolve() {
            return attach(name);
        }
    }

    /** {@code repr(list)}. */
    @Override
    public String toString() {
        String items = PyText.repr(stream().toList());
        return "ShareableList(" + items + ", name=" + PyText.repr(shm.name()) + ")";
    }
}
