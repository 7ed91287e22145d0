package dev.parallax.conformance;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyThread;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** A Java thread whose {@code run} is Python's. */
public final class PythonRun extends PyThread implements Coated {
    private final Object coat;
    private final Supplier<@Nullable Object> body;

    /**
     * Called by Python.
     *
     * @param name its name; null or empty for {@code Thread-N}
     * @param daemon whether it is a daemon; null for what holds for the calling thread
     * @param target the target's {@code __name__}; null for no target, or one without a name
     * @param coat the Python object around it
     * @param body its {@code run}, carrying what it raises
     */
    public PythonRun(
            Interpreter py,
            @Nullable String name,
            @Nullable Boolean daemon,
            @Nullable String target,
            Object coat,
            Supplier<@Nullable Object> body) {
        super(py, name, daemon, target == null ? null : Target.named(target, () -> {}));
        this.coat = coat;
        this.body = body;
    }

    @Override
    public void run() {
        Carrying.valueOf(body.get());
    }

    @Override
    public Object coat() {
        return coat;
    }
}
