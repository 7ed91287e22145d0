package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * A call on its way to a child.
 *
 * @param chunk whether the argument is a list of arguments, for a call each
 * @param function which function
 * @param argument its argument, packed
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record PackedCall(boolean chunk, KnownFunctions.Reference function, byte[] argument)
        implements Messages.Content {
    /** Goes with a message that makes no call. */
    static final PackedCall NONE =
            new PackedCall(
                    false,
                    new KnownFunctions.Reference(KnownFunctions.EACH_TIME, null),
                    new byte[0]);

    /**
     * Packs a call.
     *
     * @throws dev.parallax.semantics.errors.TypeError if its function or argument can't travel
     */
    static PackedCall of(PyFunction.Call call, KnownFunctions known) {
        boolean chunk = call.function() instanceof Chunk;
        return new PackedCall(chunk, known.refer(inner(call)), Pickle.dumps(call.argument()));
    }

    /** Returns the function that a call is about, which the child gets to know. */
    static PyFunction inner(PyFunction.Call call) {
        return call.function() instanceof Chunk(PyFunction each) ? each : call.function();
    }

    @Override
    public void writeTo(DataOutput out) throws IOException {
        out.writeBoolean(chunk);
        out.writeInt(function.number());
        byte[] packed = function.packed();
        Messages.writeBytes(out, packed == null ? new byte[0] : packed);
        Messages.writeBytes(out, argument);
    }

    /** Returns about how many bytes it takes. */
    int length() {
        byte[] packed = function.packed();
        return argument.length + (packed == null ? 0 : packed.length);
    }

    static PackedCall readFrom(DataInput in) throws IOException {
        boolean chunk = in.readBoolean();
        int number = in.readInt();
        byte[] packed = Messages.readBytes(in);
        KnownFunctions.Reference function =
                new KnownFunctions.Reference(number, packed.length == 0 ? null : packed);
        return new PackedCall(chunk, function, Messages.readBytes(in));
    }

    /**
     * Unpacks it in the child.
     *
     * @param known the functions it was told of, by number; a new one is added
     * @throws Exception what an object raises when it is made, too
     */
    PyFunction.Call unpack(Interpreter py, List<PyFunction> known) throws Exception {
        PyFunction called = function(py, known);
        Object value = Pickle.loads(py, argument);
        return new PyFunction.Call(chunk ? new Chunk(called) : called, value);
    }

    private PyFunction function(Interpreter py, List<PyFunction> known) throws Exception {
        byte[] packed = function.packed();
        if (packed == null) {
            return known.get(function.number());
        }
        if (!(Pickle.loads(py, packed) instanceof PyFunction made)) {
            throw new IOException("a call without a function");
        }
        if (function.number() != KnownFunctions.EACH_TIME) {
            known.add(made);
        }
        return made;
    }
}
