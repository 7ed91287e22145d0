package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The functions of the module {@code multiprocessing.connection}. Any thread may use them.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         new Interpreter(
 *                 InterpreterSettings.defaults(),
 *                 new RealClock(),
 *                 line -> System.out.println(line.text())),
 *         py -> {
 *             List<Connection> first = Multiprocessing.getContext(py).pipe(false);
 *             List<Connection> second = Multiprocessing.getContext(py).pipe(false);
 *             second.get(1).send("hello");
 *             List<Connection> readers = List.of(first.get(0), second.get(0));
 *             List<Waitable> ready = Connections.await(py, readers);
 *             py.print(ready.equals(List.of(second.get(0)))); // True
 *         });
 * }</pre>
 */
public final class Connections {
    private Connections() {}

    /** {@code wait(objects)}. */
    public static List<Waitable> await(Interpreter py, List<? extends Waitable> objects)
            throws InterruptedException {
        return await(py, objects, Double.POSITIVE_INFINITY);
    }

    /**
     * {@code wait(objects, timeout)}: waits without the GIL until one is ready: a connection that
     * has something to receive or has come to its end, a process that has ended.
     *
     * <p>Java's objects have a {@code wait} of their own, hence the name.
     *
     * @param timeout how long to wait at most, in seconds
     * @return those that are ready, in the given order; none if the time is up
     */
    public static List<Waitable> await(
            Interpreter py, List<? extends Waitable> objects, double timeout)
            throws InterruptedException {
        List<Waitable> ready = ready(objects);
        if (!ready.isEmpty() || timeout <= 0) {
            return ready;
        }
        boolean inTime = py.gil().blocking(() -> awaitOne(objects, timeout));
        return inTime ? ready(objects) : List.of();
    }

    private static List<Waitable> ready(List<? extends Waitable> objects)
            throws InterruptedException {
        List<Waitable> ready = new ArrayList<>();
        for (Waitable object : objects) {
            if (object.watching().ready()) {
                ready.add(object);
            }
        }
        return ready;
    }

    private static boolean awaitOne(List<? extends Waitable> objects, double timeout)
            throws InterruptedException {
        CountDownLatch one = new CountDownLatch(1);
        List<Runnable> ends =
                objects.stream().map(each -> each.watching().whenReady(one::countDown)).toList();
        try {
            return one.await(Timeouts.nanos(timeout), TimeUnit.NANOSECONDS);
        } finally {
            ends.forEach(Runnable::run);
        }
    }
}
