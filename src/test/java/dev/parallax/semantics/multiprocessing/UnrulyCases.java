package dev.parallax.semantics.multiprocessing;

import static dev.parallax.semantics.multiprocessing.Teller.told;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.ErrorName;
import dev.parallax.semantics.errors.KeyError;
import dev.parallax.semantics.errors.RuntimeError;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.futures.Future;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.multiprocessing.Unruly.Deed;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** The cases about tasks, results and errors that an executor's processes can't make much of. */
@Covers({
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_error_at_task_pickle",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_exit_at_task_unpickle",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_error_at_task_unpickle",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_crash_at_task_unpickle",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_crash_during_func_exec_on_worker",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_exit_during_func_exec_on_worker",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_error_during_func_exec_on_worker",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_crash_during_result_pickle_on_worker",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_exit_during_result_pickle_on_worker",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_error_during_result_pickle_on_worker",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_error_during_result_unpickle_in_result_handler",
    "test_concurrent_futures.test_deadlock.ProcessPoolForkExecutorDeadlockTest.test_exit_during_result_unpickle_in_result_handler"
})
final class UnrulyCases {
    private UnrulyCases() {}

    static String same(Interpreter py, Object x) {
        return x.getClass().getSimpleName();
    }

    static Object make(Interpreter py, Deed deed) {
        return Unruly.whenPacked(deed);
    }

    static Object makeForLater(Interpreter py, Deed deed) {
        return Unruly.whenUnpacked(deed);
    }

    static void die(Interpreter py) {
        Deed.DIE.run();
    }

    static void leave(Interpreter py) {
        Deed.LEAVE.run();
    }

    static void fail(Interpreter py) {
        if (!py.processName().isEmpty()) {
            throw new RuntimeError("no");
        }
    }

    /** Raises something that can't travel, for what it holds. */
    static void raiseUnpackable(Interpreter py) {
        if (!py.processName().isEmpty()) {
            throw new HoldsUnpackable();
        }
    }

    static void raiseCaused(Interpreter py) {
        KeyError lost = new KeyError("'lost'");
        lost.setCause(new ValueError("no pickles"));
        if (!py.processName().isEmpty()) {
            throw lost;
        }
    }

    private static final class HoldsUnpackable extends ValueError {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings({"serial", "unused"}) // that is the point
        private final Object held = new Object();

        HoldsUnpackable() {
            super("held");
        }
    }

    private static ProcessPoolExecutor pool(Teller t) {
        return new ProcessPoolExecutor(t.py(), 1, ProcessPoolOptions.none().withContext(t.fork()));
    }

    private static Tuple cause(Future<?> future) throws InterruptedException {
        Throwable raised = Objects.requireNonNull(future.exception());
        return Tuple.of(name(raised), name(raised.getCause()));
    }

    private static String name(@Nullable Throwable error) {
        return error == null ? "NoneType" : ErrorName.of(error).name();
    }

    private static <A> void endsWith(Teller t, PyFunction.OneArgument<A, ?> function, A argument)
            throws Exception {
        try (var e = pool(t)) {
            ends(t, e, e.submit(function, argument));
        }
    }

    private static void endsWith(Teller t, PyFunction.SilentNoArguments function) throws Exception {
        try (var e = pool(t)) {
            ends(t, e, e.submit(function));
        }
    }

    private static void ends(Teller t, ProcessPoolExecutor e, Future<?> future) throws Exception {
        t.tell(told(future::result));
        t.tell(cause(future));
        t.tell(told(() -> e.submit(Functions::square, 3).result()));
    }

    static void taskThatCannotBePacked(Teller t) throws Exception {
        endsWith(t, UnrulyCases::same, Unruly.whenPacked(Deed.REFUSE));
    }

    static void taskThatRefusesToBeUnpacked(Teller t) throws Exception {
        endsWith(t, UnrulyCases::same, Unruly.whenUnpacked(Deed.REFUSE));
    }

    static void taskThatLeavesWhenUnpacked(Teller t) throws Exception {
        endsWith(t, UnrulyCases::same, Unruly.whenUnpacked(Deed.LEAVE));
    }

    static void taskThatDiesWhenUnpacked(Teller t) throws Exception {
        endsWith(t, UnrulyCases::same, Unruly.whenUnpacked(Deed.DIE));
    }

    static void callThatDies(Teller t) throws Exception {
        endsWith(t, UnrulyCases::die);
    }

    static void callThatLeaves(Teller t) throws Exception {
        endsWith(t, UnrulyCases::leave);
    }

    static void callThatFails(Teller t) throws Exception {
        endsWith(t, UnrulyCases::fail);
    }

    static void resultThatDiesWhenPacked(Teller t) throws Exception {
        endsWith(t, UnrulyCases::make, Deed.DIE);
    }

    static void resultThatLeavesWhenPacked(Teller t) throws Exception {
        endsWith(t, UnrulyCases::make, Deed.LEAVE);
    }

    static void resultThatCannotBePacked(Teller t) throws Exception {
        endsWith(t, UnrulyCases::make, Deed.REFUSE);
    }

    static void resultThatRefusesToBeUnpacked(Teller t) throws Exception {
        endsWith(t, UnrulyCases::makeForLater, Deed.REFUSE);
    }

    static void resultThatLeavesWhenUnpacked(Teller t) throws Exception {
        endsWith(t, UnrulyCases::makeForLater, Deed.LEAVE);
    }

    static void errorThatCannotBePacked(Teller t) throws Exception {
        try (var e = pool(t)) {
            var future = e.submit(UnrulyCases::raiseUnpackable);
            t.tell(name(future.exception()), cause(future).items().get(1));
            t.tell(e.submit(Functions::square, 3).result());
        }
    }

    static void errorWithACauseOfItsOwn(Teller t) throws Exception {
        try (var e = pool(t)) {
            var future = e.submit(UnrulyCases::raiseCaused);
            t.tell(told(future::result));
            t.tell(cause(future));
            Throwable raised = Objects.requireNonNull(future.exception());
            String text = PyText.str(raised.getCause());
            t.tell(
                    text.contains("ValueError: no pickles"),
                    text.contains("direct cause"),
                    text.contains("KeyError: 'lost'"));
        }
    }
}
