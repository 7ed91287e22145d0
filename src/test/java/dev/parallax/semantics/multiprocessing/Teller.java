package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/** What a case of the contract has: an interpreter, a context and somebody to tell. */
record Teller(Interpreter py, Context fork) {
    /** Does something and may raise. */
    interface Action {
        @Nullable Object run() throws Exception;
    }

    /** Does something, returns nothing and may raise. */
    interface Silent {
        void run() throws Exception;
    }

    static Teller of(Interpreter py) {
        return new Teller(py, Multiprocessing.getContext(py, "fork"));
    }

    void tell(@Nullable Object... values) {
        py.print(values);
    }

    /** The result's repr, or type and text of what was raised. */
    static String told(Action action) {
        try {
            return PyText.repr(action.run());
        } catch (NoSuchElementException e) {
            return "StopIteration: ";
        } catch (Exception e) {
            ErrorName name = ErrorName.of(e);
            return name.name() + ": " + name.text();
        }
    }

    static String tried(Silent action) {
        return told(
                () -> {
                    action.run();
                    return null;
                });
    }

    /** For what is done for its effect alone. */
    void ignore(@Nullable Object result) {
        assert result != null : "there is one";
    }

    static <T extends @Nullable Object> List<T> list(Iterator<T> from) {
        List<T> all = new ArrayList<>();
        from.forEachRemaining(all::add);
        return all;
    }

    int run(PyFunction.SilentNoArguments target) throws InterruptedException {
        return ended(fork.process(target));
    }

    <A> int run(PyFunction.SilentOneArgument<A> target, A argument) throws InterruptedException {
        return ended(fork.process(target, argument));
    }

    private static int ended(PyProcess process) throws InterruptedException {
        process.start();
        process.join();
        return Objects.requireNonNull(process.exitcode());
    }
}
