package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.PyBaseException;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.Traceback;
import dev.parallax.semantics.errors.TypeError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.interpreter.WrittenLine;

import org.jspecify.annotations.Nullable;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What parent and child say to each other: first the child's settings and role, then messages that
 * each begin with one of these letters.
 */
final class Messages {
    /** To the child: make a call. */
    static final byte CALL = 'c';

    /** To a pool's worker: make this call before all others. */
    static final byte FIRST = 'f';

    /** To the child: end. */
    static final byte END = 'e';

    /** From a child that was started ahead, before anything else: it waits for its settings. */
    static final byte READY = 'R';

    /** From the child: a line that it wrote. */
    static final byte LINE = 'L';

    /** From the child: what a call returned. */
    static final byte VALUE = 'V';

    /** From the child: what a call raised. */
    static final byte RAISED = 'X';

    /** From the child: it ends as it should, with its processor time and status. */
    static final byte GOODBYE = 'G';

    private Messages() {}

    /** Writes the content of a message, after its letter. */
    @FunctionalInterface
    interface Content {
        void writeTo(DataOutput out) throws IOException;
    }

    /**
     * Packs a call.
     *
     * @throws TypeError if its function or argument can't travel
     */
    static Content call(PyFunction.Call call) {
        byte[] function = Pickle.dumps(call.function());
        byte[] argument = Pickle.dumps(call.argument());
        return out -> {
            writeBytes(out, function);
            writeBytes(out, argument);
        };
    }

    static PyFunction.Call readCall(Interpreter py, DataInput in)
            throws IOException, ClassNotFoundException {
        Object function = Pickle.loads(py, readBytes(in));
        Object argument = Pickle.loads(py, readBytes(in));
        if (function instanceof PyFunction known) {
            return new PyFunction.Call(known, argument);
        }
        throw new IOException("a call without a function");
    }

    /**
     * Packs a returned value.
     *
     * @throws TypeError if it can't travel
     */
    static Content value(@Nullable Object value) {
        byte[] packed = Pickle.dumps(value);
        return out -> writeBytes(out, packed);
    }

    /** Packs an error; one that can't travel is replaced by its name and text. */
    static Content raised(Throwable error) {
        String traceback = Traceback.format(error);
        byte[] packed;
        try {
            packed = Pickle.dumps(error);
        } catch (PyBaseException e) {
            packed = Pickle.dumps(new RuntimeError(ErrorName.of(error).lastLine()));
        }
        byte[] bytes = packed;
        return out -> {
            writeBytes(out, bytes);
            WrittenLine.writeText(out, traceback);
        };
    }

    static Reply readValue(Interpreter py, DataInput in)
            throws IOException, ClassNotFoundException {
        return new Reply.Value(Pickle.loads(py, readBytes(in)));
    }

    static Reply readRaised(Interpreter py, DataInput in)
            throws IOException, ClassNotFoundException {
        Object error = Pickle.loads(py, readBytes(in));
        String traceback = WrittenLine.readText(in);
        if (error instanceof Throwable known) {
            return new Reply.Raised(known, traceback);
        }
        throw new IOException("an exception that is none");
    }

    static void writeBytes(DataOutput out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] readBytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
