package dev.parallax.semantics.interpreter;

import org.jspecify.annotations.Nullable;

/**
 * {@code threading.excepthook}: told of what a thread's {@code run} raises.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             py.threads().setExcepthook(args -> py.print("caught:", args.excValue().getMessage())); // caught: boo
 *             PyThread thread =
 *                     py.threads()
 *                             .start(
 *                                     "worker",
 *                                     () -> {
 *                                         throw new ValueError("boo");
 *                                     });
 *             thread.join();
 *         });
 * }</pre>
 */
@FunctionalInterface
public interface ExceptHook {
    /**
     * What was raised, and where.
     *
     * @param excValue {@code args.exc_value}; its class is {@code exc_type}
     * @param thread {@code args.thread}, or null if it is not known
     */
    record Args(Throwable excValue, @Nullable PyThread thread) {}

    /**
     * Handles it, in the thread that raised it.
     *
     * @throws Exception printed to standard error
     */
    void handle(Args args) throws Exception;
}
