package dev.parallax.fuzz;

/** The vocabulary of coroutines and async generators without an event loop. */
final class CoroutineWords {
    static final Verb AWAIT = Verb.suspending("(await $0)", "async.await($0)");
    static final Verb YIELD = Verb.suspending("(yield $0)", "y.yield($0)");
    static final Verb ANEXT = Verb.suspending("(await $0.__anext__())", "async.await($0.anext())");
    static final Verb ANEXT_OR =
            Verb.suspending("(await anext($0, $1))", "async.await($0.anext($1))");
    static final Verb ASEND = Verb.suspending("(await $0.asend($1))", "async.await($0.asend($1))");
    static final Verb ATHROW =
            Verb.suspending("(await $0.athrow($1))", "async.await($0.athrow($1))");
    static final Verb ACLOSE = Verb.suspending("await $0.aclose()", "async.await($0.aclose())");
    static final Verb ANEXT_ALONE = Verb.of("$0.__anext__()", "$0.anext()");
    static final Verb ASEND_ALONE = Verb.of("$0.asend($1)", "$0.asend($1)");
    static final Verb ATHROW_ALONE = Verb.of("$0.athrow($1)", "$0.athrow($1)");
    static final Verb ACLOSE_ALONE = Verb.of("$0.aclose()", "$0.aclose()");
    static final Verb POKE = Verb.of("$0.send(None)", "poke($0)");
    static final Verb SEND = Verb.of("$0.send($1)", "$0.send($1)");
    static final Verb THROW = Verb.of("$0.throw($1)", "$0.raise($1)");
    static final Verb CLOSE = Verb.of("$0.close()", "$0.close()");
    static final Verb STATE = Verb.of("inspect.getcoroutinestate($0)", "state($0)");

    private CoroutineWords() {}

    /** Returns a manager that keeps back what its block raises, or does not. */
    static Verb manager(boolean swallows) {
        return Verb.of(
                "manager($0, $1, $2, " + (swallows ? "True" : "False") + ")",
                "manager($0, $1, $2, " + swallows + ")");
    }
}
