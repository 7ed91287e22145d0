package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.EOFError;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.interpreter.Interpreter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** What the contract's child processes do: the functions of {@code contract/processes.py}. */
final class Functions {
    private Functions() {}

    static Object same(Interpreter py, Object x) {
        return x;
    }

    static int square(Interpreter py, int x) {
        return x * x;
    }

    static int picky(Interpreter py, int x) {
        if (x == 2) {
            throw new ValueError("no twos");
        }
        return x;
    }

    static String name(Interpreter py, int x) {
        return py.processName();
    }

    static Object unpicklable(Interpreter py, int x) {
        return new Object();
    }

    static Object die(Interpreter py, int x) {
        Runtime.getRuntime().halt(9);
        return x;
    }

    static Object dieWith(Interpreter py, String data) {
        Runtime.getRuntime().halt(9);
        return data;
    }

    static void failAtOnce(Interpreter py) {
        if (!py.processName().isEmpty()) {
            throw new ValueError("not today");
        }
    }

    static void leave(Interpreter py, int status) {
        if (status != 0) {
            throw new SystemExit(status);
        }
    }

    static void nothing(Interpreter py) {}

    static void fail(Interpreter py) {
        throw new ValueError("boo");
    }

    static void sleepLong(Interpreter py) {
        py.sleep(60);
    }

    static void hasChildren(Interpreter py) {
        try {
            Multiprocessing.getContext(py, "fork").process(Functions::nothing).start();
        } catch (AssertionFailed e) {
            String text = "daemonic processes are not allowed to have children";
            throw new SystemExit(e.text().equals(text) ? 5 : 6);
        }
    }

    static void lineage(Interpreter py) {
        long parent = ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L);
        boolean right =
                new ParentProcess("MainProcess", parent).equals(Multiprocessing.parentProcess(py));
        throw new SystemExit(right ? 7 : 8);
    }

    static void putThree(Interpreter py, Queue<Integer> q) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            q.put(i);
        }
    }

    static void takeAll(Interpreter py, Queue<@Nullable Integer> q) throws InterruptedException {
        while (q.get() != null) {
            q.taskDone();
        }
        q.taskDone();
    }

    static void echoWithout(Interpreter py, List<Connection> ends) throws InterruptedException {
        ends.get(1).close();
        try {
            while (true) {
                ends.get(0).send((Integer) Objects.requireNonNull(ends.get(0).recv()) * 2);
            }
        } catch (EOFError e) {
            throw new SystemExit(4);
        }
    }

    static void add100(Interpreter py, Value value) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            value.getLock().acquire();
            value.set(value.get().longValue() + 1);
            value.getLock().release();
        }
    }

    static void fill(Interpreter py, Array array) throws InterruptedException {
        for (int i = 0; i < array.size(); i++) {
            array.set(i, i + 0.5);
        }
    }

    static void set(Interpreter py, Event event) {
        event.set();
    }

    static void meet(Interpreter py, Barrier barrier) throws InterruptedException {
        py.stderr().write(barrier.await() < 2 ? "" : "too many\n");
    }

    static void notifyAll(Interpreter py, Condition condition) throws InterruptedException {
        condition.acquire();
        condition.notifyEvery();
        condition.release();
    }

    static void release(Interpreter py, Lock lock) {
        lock.release();
    }
}
