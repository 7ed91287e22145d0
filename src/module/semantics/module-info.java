/**
 * Python's generators, coroutines, asyncio, executors, threads and processes in plain Java.
 *
 * <p>The module {@code dev.parallax} holds the same packages: use one of the two.
 */
module dev.parallax.semantics {
    exports dev.parallax.semantics.asyncio;
    exports dev.parallax.semantics.contextvars;
    exports dev.parallax.semantics.coroutine;
    exports dev.parallax.semantics.errors;
    exports dev.parallax.semantics.futures;
    exports dev.parallax.semantics.generator;
    exports dev.parallax.semantics.gil;
    exports dev.parallax.semantics.identity;
    exports dev.parallax.semantics.interpreter;
    exports dev.parallax.semantics.itertools;
    exports dev.parallax.semantics.multiprocessing;
    exports dev.parallax.semantics.queue;
    exports dev.parallax.semantics.text;
    exports dev.parallax.semantics.threading;
}
