package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;

/** Objects as bytes: what pickle is to Python, serialization is here. */
final class Pickle {
    private static final ScopedValue<Interpreter> LOADING = ScopedValue.newInstance();

    private Pickle() {}

    /**
     * A function as bytes.
     *
     * @param constant whether all functions of its class have the same bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Packed(byte[] bytes, boolean constant) {}

    /**
     * {@code pickle.dumps(object)}.
     *
     * @throws TypeError if it, or something in it, can't travel
     */
    static byte[] dumps(@Nullable Object object) {
        byte[] simple = SimpleValues.dumps(object);
        return simple.length > 0 ? simple : serialize(object).bytes();
    }

    /**
     * Packs a function.
     *
     * @throws TypeError if it, or something that it captured, can't travel
     */
    static Packed dumpsFunction(PyFunction function) {
        return serialize(function);
    }

    private static Packed serialize(@Nullable Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(SimpleValues.NONE_OF_THESE);
        try (LambdaOutput out = new LambdaOutput(bytes)) {
            out.writeObject(object);
            out.flush();
            return new Packed(bytes.toByteArray(), out.onlyLambda);
        } catch (NotSerializableException e) {
            throw new TypeError("cannot pickle '" + e.getMessage() + "' object");
        } catch (IOException e) {
            throw new TypeError("cannot pickle object: " + e.getMessage());
        }
    }

    /**
     * {@code pickle.loads(bytes)}, for bytes that a process of this program wrote.
     *
     * @throws Exception what an object raises when it is made
     */
    static @Nullable Object loads(Interpreter py, byte[] bytes) throws Exception {
        if (bytes[0] != SimpleValues.NONE_OF_THESE) {
            return SimpleValues.loads(bytes);
        }
        ByteArrayInputStream rest = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
        try (ObjectInputStream in = new PortInput(rest)) {
            ScopedValue.CallableOp<@Nullable Object, Exception> read = in::readObject;
            return ScopedValue.where(LOADING, py).call(read);
        }
    }

    /** Returns the interpreter for which something is being read right now. */
    static Interpreter loading() {
        return LOADING.get();
    }

    /** Notices whether what it writes is a lambda that captured nothing. */
    private static final class LambdaOutput extends ObjectOutputStream {
        private boolean started;
        private boolean onlyLambda;

        LambdaOutput(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            if (!started) {
                started = true;
                onlyLambda = object instanceof SerializedLambda it && it.getCapturedArgCount() == 0;
            }
            return object;
        }
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
