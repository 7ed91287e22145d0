package dev.parallax.fuzz;

/** The vocabulary of calls that programs over asyncio have made by an executor. */
final class CallWords {
    static final Verb CANCEL = Verb.of("cancel_call($0)", "nthCall($0).cancel()");
    static final Verb CANCELLED = Verb.of("nth_call($0).cancelled()", "nthCall($0).cancelled()");
    static final Verb RUNNING = Verb.of("nth_call($0).running()", "nthCall($0).running()");
    static final Verb DONE = Verb.of("nth_call($0).done()", "nthCall($0).done()");
    static final Verb RESULT = Verb.of("nth_call($0).result(0)", "nthCall($0).result(0)");
    static final Verb WRAPPED = Verb.of("wrapped_call($0)", "asyncio.wrapFuture(nthCall($0))");
    static final Verb BACK = Verb.of("back(tick($0), $1)", "back(tick($0), $1)");
    static final Verb SOON = Verb.of("soon($0)", "soon($0)");
    static final Verb CANCEL_SOON = Verb.of("cancel_soon($0)", "cancelSoon($0)");
    static final Verb FULFIL = Verb.of("fulfil($0, $1)", "fulfil($0, $1)");
    static final Verb SET = Verb.of("set_var($0)", "setVar($0)");
    static final Verb GET = Verb.of("get_var()", "getVar()");

    private CallWords() {}

    /** Returns {@code loop.run_in_executor} of a function: a future. */
    static Verb elsewhere(int function) {
        return calling("elsewhere", "elsewhere", function);
    }

    /** Returns {@code asyncio.to_thread} of a function, in a coroutine. */
    static Verb inThread(int function) {
        return calling("in_thread", "inThread", function);
    }

    private static Verb calling(String python, String java, int function) {
        return Verb.of(
                "%s(tick($0), tick($1), f%d, $2)".formatted(python, function),
                "%s(tick($0), tick($1), () -> f%d($2))".formatted(java, function));
    }
}
