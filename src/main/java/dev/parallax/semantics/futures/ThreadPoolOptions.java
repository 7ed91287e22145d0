package dev.parallax.semantics.futures;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

/**
 * The optional arguments of {@link ThreadPoolExecutor} and {@link InterpreterPoolExecutor}.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             ThreadPoolOptions options = ThreadPoolOptions.none().withThreadNamePrefix("io");
 *             PyFunction.NoArguments<String> name = p -> p.threads().currentThread().name();
 *             try (var pool = new ThreadPoolExecutor(py, 1, options)) {
 *                 py.print(pool.submit(name).result()); // io_0
 *             }
 *         });
 * }</pre>
 *
 * @param threadNamePrefix {@code thread_name_prefix}: what comes before {@code _T} in the threads'
 *     names; empty for the executor's own
 * @param initializer {@code initializer} and {@code initargs}: a call that each thread makes before
 *     all others; null for none
 */
public record ThreadPoolOptions(String threadNamePrefix, PyFunction.@Nullable Call initializer) {
    /** Everything left out. */
    public static ThreadPoolOptions none() {
        return new ThreadPoolOptions("", null);
    }

    /** The same with {@code thread_name_prefix=prefix}. */
    public ThreadPoolOptions withThreadNamePrefix(String prefix) {
        return new ThreadPoolOptions(prefix, initializer);
    }

    /** The same with {@code initializer=function}. */
    public ThreadPoolOptions withInitializer(PyFunction.SilentNoArguments function) {
        return new ThreadPoolOptions(threadNamePrefix, new PyFunction.Call(function, null));
    }

    /** The same with {@code initializer=function, initargs=(argument,)}. */
    public <A extends @Nullable Object> ThreadPoolOptions withInitializer(
            PyFunction.SilentOneArgument<A> function, A argument) {
        return new ThreadPoolOptions(threadNamePrefix, new PyFunction.Call(function, argument));
    }
}
