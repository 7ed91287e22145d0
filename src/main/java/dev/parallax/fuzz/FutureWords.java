package dev.parallax.fuzz;

/** The vocabulary of programs over pools of threads. */
final class FutureWords {
    static final Verb LET = Verb.of("let($0)", "let($0)");
    static final Verb DRAIN = Verb.of("drain()", "drain()");
    static final Verb SHUTDOWN = Verb.of("shutdown()", "shutdown()");
    static final Verb SHUTDOWN_NOW = Verb.of("shutdown_now()", "shutdownNow()");
    static final Verb START = Verb.of("start($0, $1)", "start($0, $1)");
    static final Verb CANCEL = Verb.of("$0.cancel()", "$0.cancel()");
    static final Verb DONE = Verb.of("$0.done()", "$0.done()");
    static final Verb RUNNING = Verb.of("$0.running()", "$0.running()");
    static final Verb CANCELLED = Verb.of("$0.cancelled()", "$0.cancelled()");
    static final Verb RESULT = Verb.of("$0.result(0)", "$0.result(0)");
    static final Verb EXCEPTION = Verb.of("text($0.exception(0))", "text($0.exception(0))");
    static final Verb IN_ORDER = Verb.of("in_order($0, $1, $2)", "inOrder($0, $1, $2)");
    static final Verb CALLBACK =
            Verb.of(
                    "$0.add_done_callback(lambda f: log($1, f.cancelled()))",
                    "$0.addDoneCallback(f -> log($1, f.cancelled()))");
    static final Verb CHAIN =
            Verb.of(
                    "$0.add_done_callback(lambda f: log($1, $2.cancel()))",
                    "$0.addDoneCallback(f -> log($1, $2.cancel()))");

    private FutureWords() {}

    /** Returns the submission of a call of a function that waits at its gate, or does not. */
    static Verb submit(boolean held, int function) {
        return calling(held ? "held" : "quick", function);
    }

    /** Returns a use of a pool that calls a function. */
    private static Verb calling(String name, int function) {
        return Verb.of(
                "%s(f%d, $0)".formatted(name, function),
                "%s(() -> f%d($0))".formatted(name, function));
    }

    /** Returns two calls in a pool with that initializer. */
    static Verb initialized(int function) {
        return calling("initialized", function);
    }

    /** Returns {@code executor.map} of a function over three arguments. */
    static Verb mapped(int function) {
        return Verb.of(
                "mapped(f%d, $0, $1, $2)".formatted(function),
                "mapped(a -> f%d(a), $0, $1, $2)".formatted(function));
    }

    /** Returns {@code executor.map} with a buffer, which takes arguments as they are needed. */
    static Verb buffered(int function, int size) {
        return Verb.of(
                "buffered(f%d, %d, $0, $1, $2)".formatted(function, size),
                "buffered(a -> f%d(a), %d, $0, $1, $2)".formatted(function, size));
    }

    /** Returns a call of {@code wait} that tells which are done and which are not. */
    static Verb wait(String when) {
        return Verb.of(
                "which(futures.wait([$0, $1], timeout=0, return_when=futures.%s))".formatted(when),
                "which(java.util.List.of($0, $1), Futures.ReturnWhen.%s)".formatted(when));
    }
}
