package dev.parallax.semantics.generator;

import java.lang.constant.ConstantDescs;
import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Makes the lambdas of rewritten bodies in the name of the class the body was written in: a hidden
 * class can't capture lambdas that are serializable, as bodies are. Python has nothing like it.
 *
 * <pre>{@code
 * Generator<String> generator =
 *         Generator.of(
 *                 y -> {
 *                     Body.Silent<String> inner = z -> z.yield("made by Relay when rewritten");
 *                     y.from(Generator.of(inner));
 *                 });
 * System.out.println(generator.next()); // made by Relay when rewritten
 * }</pre>
 */
public final class Relay {
    private Relay() {}

    /**
     * The bootstrap method that replaces {@link LambdaMetafactory}'s.
     *
     * @param caller the rewritten class
     * @param name the name of the lambda's method
     * @param type what the lambda captures, and its interface
     * @param arguments {@code alt} or {@code plain}, then those of LambdaMetafactory
     * @throws Exception if the lambda can't be made
     */
    public static CallSite lambda(
            MethodHandles.Lookup caller, String name, MethodType type, Object... arguments)
            throws Exception {
        MethodHandles.Lookup host =
                MethodHandles.classData(
                        caller, ConstantDescs.DEFAULT_NAME, MethodHandles.Lookup.class);
        Object[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        return arguments[0].equals("alt")
                ? LambdaMetafactory.altMetafactory(host, name, type, rest)
                : LambdaMetafactory.metafactory(
                        host,
                        name,
                        type,
                        (MethodType) rest[0],
                        (MethodHandle) rest[1],
                        (MethodType) rest[2]);
    }
}
