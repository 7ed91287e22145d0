package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A worker's day with nobody watching: loads what the first real call would have to load. */
final class Rehearsal {
    private Rehearsal() {}

    static void run(Interpreter py) throws Exception {
        PyFunction.OneArgument<List<Integer>, List<Integer>> function = Rehearsal::same;
        PyFunction.Call call = new PyFunction.Call(function, new ArrayList<>(List.of(1, 2)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        Messages.call(call).writeTo(out);
        Object value = Messages.readCall(py, in(bytes)).run(py);
        bytes.reset();
        Messages.value(value).writeTo(out);
        if (!(Messages.readValue(py, in(bytes)) instanceof Reply.Value)) {
            throw Raise.any(new ValueError("the rehearsal failed"));
        }
    }

    private static DataInputStream in(ByteArrayOutputStream bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<Integer> same(Interpreter py, List<Integer> values) {
        return values;
    }
}
