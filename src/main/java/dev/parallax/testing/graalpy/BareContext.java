package dev.parallax.testing.graalpy;

import org.graalvm.polyglot.Context;

/**
 * A GraalPy context as any Java program makes one: what {@code parallax bench testing} holds a
 * suite's fixed cost against. Prints the milliseconds until a function has answered.
 */
public final class BareContext {
    private BareContext() {}

    /**
     * Measures in this Java virtual machine.
     *
     * @param arguments a function's source, and a call of it
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        try (Context context =
                Context.newBuilder("python")
                        .option("engine.WarnInterpreterOnly", "false")
                        .build()) {
            context.eval("python", arguments[0]);
            context.eval("python", arguments[1]);
            System.out.println((System.nanoTime() - start) / 1e6);
        }
    }
}
