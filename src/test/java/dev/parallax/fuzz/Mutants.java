package dev.parallax.fuzz;

import java.util.List;

/** The faults to seed. */
final class Mutants {
    private Mutants() {}

    /** All of them. Each is one slip that a reader could overlook. */
    static List<Mutant> all() {
        return List.of(
                generator("RoutineBody", "send.value() != null", "send.value() instanceof Boolean"),
                generator(
                        "RoutineBody",
                        "case Step.Raised(StopIteration stop) when kind != Routine.Kind.BLOCK ->"
                                + " escaped(stop);",
                        "case Step.Raised(StopIteration stop) -> new Step.Raised(stop);"),
                generator(
                        "Routine",
                        "throw new RuntimeError(kind().noun() + \" ignored GeneratorExit\");",
                        "null;"),
                generator("Routine", "case Step.Raised(GeneratorExit exit) -> null;", ""),
                generator(
                        "RoutineBody",
                        "case Signal.Raise(Throwable error) -> new Step.Raised(error);",
                        "case Signal.Raise(Throwable error) -> new Step.Returned(null);"),
                generator("RoutineBody", "stop.pythonName(), stop)", "stop.pythonName())"),
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
                coroutine("Steps", "new StopIteration(value,", "new StopIteration(null,"),
                coroutine(
                        "WithBlock",
                        "return error == null || Boolean.TRUE.equals(dealtWith)",
                        "return error == null"),
                asyncio("Gather", "children.getLast()", "children.getFirst()"),
                asyncio("Waiters", "left--;", ""),
                asyncio(
                        "Barrier",
                        "if (state == State.RESETTING || state == State.DRAINING) {",
                        "if (state == State.RESETTING) {"),
                asyncio("TaskGroup", "propagates = raised;", ""),
                asyncio("AsCompleted", "done.add(item);", "done.addFirst(item);"),
                asyncio("Wait", "left <= 0", "left < 0"),
                asyncio(
                        "Timeout",
                        "handler.cancel();\n        }\n        handler = next",
                        "}\n        handler = next"),
                asyncio("Task", "cancelRequests++;", ""),
                asyncio("TaskSteps", "if (mustCancel && future.cancel(", "if (future.cancel("),
                asyncio("Timeout", "task.uncancel() <= cancelling", "task.uncancel() < cancelling"),
                asyncio("WaitFor", "timeout <= 0", "timeout < 0"),
                asyncio("Shield", "outer.cancel();", ""),
                asyncio("Lock", "if (!locked && waiters.allCancelled())", "if (!locked)"),
                asyncio("Semaphore", "value++;\n        wakeNext();", "value++;"),
                asyncio("Queue", "finished.clear();", ""),
                asyncio("Queue", "putters.takeAndWakeOne();", ""),
                asyncio("LoopExecutors", "future.cancel();", ""),
                asyncio("Chain", "to.cancel();\n            return;", "return;"),
                asyncio("Chain", "loop.turns().runningHere()", "false"),
                asyncio(
                        "Chain",
                        "case FutureCancelledError cancelled -> as(new CancelledError(text(error)),"
                                + " error);",
                        ""),
                future("Completion", "result = value;", ""),
                future("Completion", "List.copyOf(callbacks)", "List.copyOf(callbacks).reversed()"),
                future(
                        "Completion",
                        "if (state != FutureState.PENDING) {",
                        "if (state == FutureState.FINISHED) {"),
                future("Waiter", "ended.add(future);", "ended.addFirst(future);"),
                future(
                        "MappedCalls",
                        "throw new RuntimeError(\"generator raised StopIteration\", e);",
                        "throw e;"),
                future("ThreadPoolExecutor", "workers.end(cancelFutures);", "workers.end(false);"),
                future("Workers", "broken = true;", ""));
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
}
