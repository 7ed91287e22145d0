package dev.parallax.testing.backend;

import dev.parallax.testing.value.PyValue;

/**
 * One thing a backend is asked to do. A step may keep what it got under a name ({@code ""}: not),
 * and later steps use it as their target or, by {@link Argument.Kept}, as an argument.
 *
 * <pre>{@code
 * Step push =
 *         new Step.Invoke(
 *                 "s",
 *                 "push",
 *                 new Arguments(List.of(new Argument.Given(PyLiteral.value("1"))), Map.of()),
 *                 "");
 * System.out.println(StepText.of(push, "stacks")); // s.push(1)
 * }</pre>
 */
public sealed interface Step {
    /** The name under which the result is kept, or {@code ""}. */
    String keep();

    /** Calls a function or class of the module: {@code keep = function(*arguments)}. */
    record Call(String function, Arguments arguments, String keep) implements Step {}

    /** Calls a method of a kept object. */
    record Invoke(String target, String method, Arguments arguments, String keep) implements Step {}

    /** Reads an attribute of a kept object. */
    record Get(String target, String attribute, String keep) implements Step {}

    /** Sets an attribute of a kept object. */
    record Set(String target, String attribute, PyValue value, String keep) implements Step {}

    /** {@code next(target)} of a kept generator or iterator. */
    record Next(String target, String keep) implements Step {}

    /** {@code target.send(value)} of a kept generator or coroutine. */
    record Send(String target, PyValue value, String keep) implements Step {}

    /** {@code target.throw(type(message))}; the type is a built-in's or the module's name. */
    record Throw(String target, String type, String message, String keep) implements Step {}

    /** {@code target.close()}. */
    record Close(String target, String keep) implements Step {}

    /** {@code asyncio.run(target)} of a kept coroutine. */
    record Await(String target, String keep) implements Step {}
}
