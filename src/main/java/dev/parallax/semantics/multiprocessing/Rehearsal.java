package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

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
        PyFunction.OneArgument<Object, Object> function = Rehearsal::same;
        List<Object> values = new ArrayList<>(List.of(1, 2));
        check(play(py, new PyFunction.Call(function, values)), values);
        Object error = play(py, new PyFunction.Call(function, new ValueError("")));
        check(error instanceof ValueError ? values : null, values);
    }

    private static @Nullable Object play(Interpreter py, PyFunction.Call call) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PackedCall.of(call, new KnownFunctions()).writeTo(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        PyFunction.Call copy = PackedCall.readFrom(in).unpack(py, new ArrayList<>());
        Answer answer = new Answer(Pickle.dumps(copy.run(py)), "");
        return answer.unpack(py) instanceof Reply.Value(var value) ? value : null;
    }

    private static void check(@Nullable Object found, Object expected) {
        if (!expected.equals(found)) {
            throw new ValueError("the rehearsal failed");
        }
    }

    private static Object same(Interpreter py, Object value) {
        return value;
    }
}
