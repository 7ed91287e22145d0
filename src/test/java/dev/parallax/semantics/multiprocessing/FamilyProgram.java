package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.InterpreterSettings;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.RealClock;

import java.util.stream.Stream;

/**
 * A program with children of all kinds: one that counts for ever, one that waits for a lock, an
 * idle worker, and those that the fork server has ready. Tells their pids, then waits for its end.
 */
final class FamilyProgram {
    private FamilyProgram() {}

    /** Runs it. */
    public static void main(String[] args) {
        Interpreter py =
                new Interpreter(
                        InterpreterSettings.defaults(),
                        new RealClock(),
                        line -> System.out.println(line.text()));
        MainProgram.runMain(py, FamilyProgram::run);
    }

    private static void run(Interpreter py) throws Exception {
        Context context = Multiprocessing.getContext(py, "forkserver");
        var options = ProcessPoolOptions.none().withContext(context);
        var executor = new ProcessPoolExecutor(py, 1, options);
        py.print(executor.submit(Functions::square, 3).result());
        Lock lock = context.lock();
        lock.acquire();
        PyProcess waiting = context.process(FamilyProgram::waitFor, lock);
        waiting.start();
        Semaphore up = context.semaphore(0);
        PyProcess counting = context.process(FamilyProgram::count, up);
        counting.start();
        up.acquire();
        py.module(ForkServer.class, ForkServer::new).awaitReady();
        try (Stream<ProcessHandle> children = ProcessHandle.current().children()) {
            children.forEach(child -> py.print("pid " + child.pid()));
        }
        py.print("ready");
        waiting.join();
    }

    static void waitFor(Interpreter py, Lock lock) throws InterruptedException {
        lock.acquire();
    }

    static void count(Interpreter py, Semaphore up) {
        up.release();
        while (true) {
            py.gil().tick();
        }
    }
}
