package dev.parallax.fuzz;

import java.util.List;

/**
 * A fault to seed into a source of the semantics library.
 *
 * @param kind the vocabulary that must find it
 * @param file the source, below {@code dev/parallax/semantics}, without the ending
 * @param right a text that is there once
 * @param wrong what it is replaced by
 */
record Mutant(Kind kind, String file, String right, String wrong) {
    /** All of them. Each is one slip that a reader could overlook. */
    static List<Mutant> all() {
        return List.of(
                generator("Routine", "when value != null", "when value instanceof Boolean"),
                generator(
                        "Routine",
                        "case Step.Raised(StopIteration stop) -> escaped(stop);",
                        "case Step.Raised(StopIteration stop) -> new Step.Raised(stop);"),
                generator(
                        "Routine",
                        "throw new RuntimeError(kind.noun() + \" ignored GeneratorExit\");",
                        "null;"),
                generator("Routine", "case Step.Raised(GeneratorExit exit) -> null;", ""),
                generator(
                        "Routine",
                        "case Signal.Raise(Throwable error) -> new Step.Raised(error);",
                        "case Signal.Raise(Throwable error) -> new Step.Returned(null);"),
                generator("Routine", "stop.pythonName(), stop)", "stop.pythonName())"),
                generator("IteratorResumable", "&& value == null", ""),
                generator("Generator", "new StopIteration(value,", "new StopIteration(null,"),
                coroutine(
                        "AsyncSend",
                        "signal.value() == null ? new Signal.Send(value) : signal",
                        "signal"),
                coroutine("AsyncRequest", "core.running = true;", ""),
                coroutine("AsyncThrow", "return wished && error == null", "return wished"),
                coroutine(
                        "AsyncThrow",
                        "yield Steps.raised(new RuntimeError(\"async generator ignored"
                                + " GeneratorExit\"));",
                        "yield new Step.Returned(null);"),
                coroutine("Async", "coroutine.awaitingNow() != null", "false"),
                asyncio("Gather", "children.getLast()", "children.getFirst()"),
                asyncio("AsyncFuture", "cancelMessage = null; // told once, by the error", ""),
                asyncio("Task", "cancelRequests++;", ""),
                asyncio("Task", "if (mustCancel && future.cancel(", "if (future.cancel("),
                asyncio("Timeout", "task.uncancel() <= cancelling", "task.uncancel() < cancelling"),
                asyncio("WaitFor", "timeout <= 0", "timeout < 0"),
                asyncio("Shield", "outer.cancel();", ""),
                asyncio("Lock", "if (!locked && waiters.allCancelled())", "if (!locked)"),
                asyncio("Semaphore", "value++;\n        wakeNext();", "value++;"),
                asyncio("Queue", "finished.clear();", ""),
                asyncio("Queue", "putters.takeAndWakeOne();", ""),
                future("Future", "result = value;", ""));
    }

    private static Mutant generator(String file, String right, String wrong) {
        return new Mutant(Kind.GENERATORS, "generator/" + file, right, wrong);
    }

    private static Mutant coroutine(String file, String right, String wrong) {
        return new Mutant(Kind.COROUTINES, "coroutine/" + file, right, wrong);
    }

    private static Mutant asyncio(String file, String right, String wrong) {
        return new Mutant(Kind.ASYNCIO, "asyncio/" + file, right, wrong);
    }

    private static Mutant future(String file, String right, String wrong) {
        return new Mutant(Kind.FUTURES, "futures/" + file, right, wrong);
    }

    /** Returns the source with the fault. */
    String seed(String source) {
        int at = source.indexOf(right);
        if (at < 0 || source.indexOf(right, at + 1) >= 0) {
            throw new AssertionError(
                    file + ".java has no single '" + right + "' any more: seed the fault anew");
        }
        return source.substring(0, at) + wrong + source.substring(at + right.length());
    }

    @Override
    public String toString() {
        return file + ": '" + right + "' → '" + wrong + "'";
    }
}
