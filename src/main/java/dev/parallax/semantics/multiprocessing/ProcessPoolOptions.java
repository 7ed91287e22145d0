package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

/**
 * The optional arguments of {@code ProcessPoolExecutor}.
 *
 * <pre>{@code
 * ProcessPoolOptions options = ProcessPoolOptions.none().withMaxTasksPerChild(10);
 * System.out.println(options.maxTasksPerChild() + " " + options.initializer()); // 10 null
 * try {
 *     options.withMaxTasksPerChild(0);
 * } catch (ValueError e) {
 *     System.out.println(e.text()); // max_tasks_per_child must be >= 1
 * }
 * }</pre>
 *
 * @param context {@code mp_context}; null for the default start method, or {@code spawn} if the
 *     tasks of a child are limited
 * @param initializer {@code initializer} and {@code initargs}, made by each process before its
 *     calls; null for none
 * @param maxTasksPerChild {@code max_tasks_per_child}: after how many calls another process takes a
 *     process's place, 1 or more; null for never
 */
public record ProcessPoolOptions(
        @Nullable Context context,
        PyFunction.@Nullable Call initializer,
        @Nullable Integer maxTasksPerChild) {

    static final String NOT_BY_FORK =
            "max_tasks_per_child is incompatible with the 'fork' multiprocessing start method;"
                    + " supply a different mp_context.";

    /** Checks the number. */
    public ProcessPoolOptions {
        if (maxTasksPerChild != null && maxTasksPerChild <= 0) {
            throw new ValueError("max_tasks_per_child must be >= 1");
        }
        if (maxTasksPerChild != null && context != null && context.method() == StartMethod.FORK) {
            throw new ValueError(NOT_BY_FORK);
        }
    }

    /** Everything left out. */
    public static ProcessPoolOptions none() {
        return new ProcessPoolOptions(null, null, null);
    }

    /** The same with {@code mp_context=context}. */
    public ProcessPoolOptions withContext(Context other) {
        return new ProcessPoolOptions(other, initializer, maxTasksPerChild);
    }

    /** The same with {@code max_tasks_per_child=most}. */
    public ProcessPoolOptions withMaxTasksPerChild(int most) {
        return new ProcessPoolOptions(context, initializer, most);
    }

    /** The same with {@code initializer=function}. */
    public ProcessPoolOptions withInitializer(PyFunction.SilentNoArguments function) {
        PyFunction.Call call = new PyFunction.Call(function, null);
        return new ProcessPoolOptions(context, call, maxTasksPerChild);
    }

    /** The same with {@code initializer=function, initargs=(argument,)}. */
    public <A> ProcessPoolOptions withInitializer(
            PyFunction.SilentOneArgument<A> function, A argument) {
        PyFunction.Call call = new PyFunction.Call(function, argument);
        return new ProcessPoolOptions(context, call, maxTasksPerChild);
    }

    StartMethod method(Interpreter py) {
        if (context != null) {
            return context.method();
        }
        return maxTasksPerChild != null ? StartMethod.SPAWN : ProcessState.of(py).method();
    }
}
