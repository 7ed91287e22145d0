package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/** Objects as bytes: what pickle is to Python, serialization is here. */
final class Pickle {
    private static final ScopedValue<Interpreter> LOADING = ScopedValue.newInstance();

    private Pickle() {}

    /**
     * {@code pickle.dumps(object)}.
     *
     * @throws TypeError if it, or something in it, can't travel
     */
    static byte[] dumps(@Nullable Object object) {
        byte[] simple = SimpleValues.dumps(object);
        if (simple.length > 0) {
            return simple;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(SimpleValues.NONE_OF_THESE);
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (NotSerializableException e) {
            throw new TypeError("cannot pickle '" + e.getMessage() + "' object");
        } catch (IOException e) {
            throw new TypeError("cannot pickle object: " + e.getMessage());
        }
        return bytes.toByteArray();
    }

    /** {@code pickle.loads(bytes)}, for bytes that a process of this program wrote. */
    static @Nullable Object loads(Interpreter py, byte[] bytes)
            throws IOException, ClassNotFoundException {
        if (bytes[0] != SimpleValues.NONE_OF_THESE) {
            return SimpleValues.loads(bytes);
        }
        ByteArrayInputStream rest = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
        try (ObjectInputStream in = new PortInput(rest)) {
            ScopedValue.CallableOp<@Nullable Object, Exception> read = in::readObject;
            return ScopedValue.where(LOADING, py).call(read);
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Returns the interpreter for which something is being read right now. */
    static Interpreter loading() {
        return LOADING.get();
    }

    /** Finds the classes of ports that were compiled on the fly, too. */
    private static final class PortInput extends ObjectInputStream {
        PortInput(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description)
                throws IOException, ClassNotFoundException {
            try {
                return super.resolveClass(description);
            } catch (ClassNotFoundException e) {
                ClassLoader loader = Thread.currentThread().getContextClassLoader();
                return Class.forName(description.getName(), false, loader);
            }
        }
    }
}
