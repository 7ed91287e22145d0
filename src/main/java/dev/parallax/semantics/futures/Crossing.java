package dev.parallax.semantics.futures;

import dev.parallax.semantics.errors.NotShareableError;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

/** Values as bytes, on their way from one interpreter to another. */
final class Crossing {
    private static final String REFUSED = " does not support cross-interpreter data";

    private Crossing() {}

    /**
     * Packs a function or an argument.
     *
     * @throws NotShareableError if it, or something in it, can't travel
     */
    static byte[] dumps(@Nullable Object value) {
        return dumps(value, PyText.typeName(value) + " object");
    }

    /** Packs a result, whose text CPython doesn't give. */
    static byte[] dumpsResult(@Nullable Object value) {
        return dumps(value, "object");
    }

    private static byte[] dumps(@Nullable Object value, String what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (NotSerializableException e) {
            throw refused(what, new NotShareableError("'" + e.getMessage() + "' object" + REFUSED));
        } catch (IOException e) {
            throw refused(what, e);
        }
        return bytes.toByteArray();
    }

    private static NotShareableError refused(String what, Exception cause) {
        NotShareableError error = new NotShareableError(what + REFUSED);
        error.initCause(cause);
        return error;
    }

    /** Unpacks, with the classes of a loader. */
    static @Nullable Object loads(byte[] bytes, ClassLoader loader) {
        try (ObjectInputStream in = new Input(new ByteArrayInputStream(bytes), loader)) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            NotShareableError error = new NotShareableError("object could not be unpickled");
            error.initCause(e);
            throw error;
        }
    }

    private static final class Input extends ObjectInputStream {
        private final ClassLoader loader;

        Input(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description)
                throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description); // int.class and its like
            }
        }
    }
}
