package dev.parallax.semantics.multiprocessing;

import static dev.parallax.semantics.multiprocessing.Teller.told;
import static dev.parallax.semantics.multiprocessing.Teller.tried;

import dev.parallax.semantics.Covers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The cases about what processes share. */
@Covers({
    "_test_multiprocessing._TestQueue.test_put",
    "_test_multiprocessing._TestQueue.test_get",
    "_test_multiprocessing._TestQueue.test_qsize",
    "_test_multiprocessing._TestQueue.test_task_done",
    "_test_multiprocessing._TestQueue.test_timeout",
    "_test_multiprocessing._TestQueue.test_closed_queue_put_get_exceptions",
    "_test_multiprocessing._TestLock.test_repr_lock",
    "_test_multiprocessing._TestLock.test_lock",
    "_test_multiprocessing._TestLock.test_rlock",
    "_test_multiprocessing._TestSemaphore.test_semaphore",
    "_test_multiprocessing._TestSemaphore.test_bounded_semaphore",
    "_test_multiprocessing._TestCondition.test_notify_all",
    "_test_multiprocessing._TestCondition.test_timeout",
    "_test_multiprocessing._TestEvent.test_event",
    "_test_multiprocessing._TestBarrier.test_barrier",
    "_test_multiprocessing._TestBarrier.test_timeout",
    "_test_multiprocessing._TestValue.test_value",
    "_test_multiprocessing._TestArray.test_array",
    "_test_multiprocessing._TestConnection.test_connection",
    "_test_multiprocessing._TestConnection.test_duplex_false"
})
final class SharingCases {
    private SharingCases() {}

    static void queueBetweenProcesses(Teller t) throws Exception {
        Queue<Integer> q = t.fork().queue();
        PyProcess process = t.fork().process(Functions::putThree, q);
        process.start();
        t.tell(List.of(q.get(), q.get(), q.get()));
        process.join();
        t.tell(told(() -> q.get(0.01)), told(q::getNowait));
        q.close();
        String put = tried(() -> q.put(1));
        String got = told(q::get);
        t.tell(put.substring(0, put.indexOf('<')), got.substring(got.indexOf('>') + 1));
    }

    static void queueFull(Teller t) throws Exception {
        Queue<Integer> q = t.fork().queue(1);
        q.put(1);
        t.tell(q.full(), q.qsize());
        t.tell(tried(() -> q.put(2, 0.01)), tried(() -> q.putNowait(2)));
        t.tell(q.get());
    }

    static void queueJoinable(Teller t) throws Exception {
        Queue<@Nullable Integer> q = t.fork().joinableQueue(0);
        PyProcess process = t.fork().process(Functions::takeAll, q);
        process.start();
        q.put(1);
        q.put(2);
        q.put(null);
        q.join();
        process.join();
        t.tell(process.exitcode());
        t.tell(tried(q::taskDone));
    }

    static void queueTravelsOnlyWithAProcess(Teller t) throws Exception {
        try (var e = new ProcessPoolExecutor(t.py(), 1)) {
            t.tell(told(e.submit(Functions::same, (Object) t.fork().queue())::result));
            t.tell(told(e.submit(Functions::same, (Object) t.fork().lock())::result));
        }
    }

    static void pipeBetweenProcesses(Teller t) throws Exception {
        List<Connection> ends = t.fork().pipe(true);
        Connection ours = ends.get(0);
        Connection theirs = ends.get(1);
        PyProcess process =
                t.fork().process(Functions::echoWithout, new ArrayList<>(List.of(theirs, ours)));
        process.start();
        theirs.close();
        ours.send(21);
        t.tell(ours.recv(), ours.poll());
        ours.close();
        process.join();
        t.tell(process.exitcode());
        t.tell(tried(() -> ours.send(1)));
    }

    static void pipeOneWay(Teller t) throws Exception {
        List<Connection> ends = t.fork().pipe(false);
        Connection reader = ends.get(0);
        Connection writer = ends.get(1);
        t.tell(reader.readable(), reader.writable(), writer.readable(), writer.writable());
        t.tell(tried(() -> reader.send(1)), told(writer::recv));
        t.tell(reader.poll());
        writer.send("a");
        t.tell(reader.poll(), reader.recv());
        writer.send("b");
        writer.close();
        t.tell(reader.recv(), reader.poll(), told(reader::recv));
        List<Connection> others = t.fork().pipe(false);
        others.get(0).close();
        t.tell(tried(() -> others.get(1).send(1)));
    }

    static void values(Teller t) throws Exception {
        Value value = t.fork().value('i', 7);
        List<PyProcess> processes =
                List.of(
                        t.fork().process(Functions::add100, value),
                        t.fork().process(Functions::add100, value));
        processes.forEach(PyProcess::start);
        for (PyProcess process : processes) {
            process.join();
        }
        t.tell(value.get());
        Array array = t.fork().array('d', 3);
        t.run(Functions::fill, array);
        t.tell(array.toList(), array.get(-1), told(() -> array.get(3)));
    }

    static void locks(Teller t) throws Exception {
        Lock lock = t.fork().lock();
        t.tell(lock, lock.acquire(60), lock, lock.acquire(0), lock.acquire(0.01));
        t.run(Functions::release, lock);
        t.tell(tried(lock::release));
        RLock again = t.fork().rLock();
        t.tell(
                again,
                again.acquire(60),
                again.acquire(60),
                again,
                tried(again::release),
                tried(again::release));
        t.tell(tried(again::release));
        Semaphore semaphore = t.fork().semaphore(2);
        t.tell(semaphore.acquire(60), semaphore.getValue(), semaphore);
        Semaphore bounded = t.fork().boundedSemaphore(1);
        t.tell(bounded, tried(bounded::release));
    }

    static void events(Teller t) throws Exception {
        Event event = t.fork().event();
        t.tell(event.isSet(), event.await(0.01));
        t.run(Functions::set, event);
        t.tell(event.isSet(), event.await(60));
    }

    static void conditions(Teller t) throws Exception {
        Condition condition = t.fork().condition();
        t.tell(tried(condition::await), tried(condition::notifyOne));
        condition.acquire();
        t.tell(condition.await(0.01));
        t.tell(condition.awaitFor(() -> false, 0.01), condition.awaitFor(() -> true, 0));
        PyProcess process = t.fork().process(Functions::notifyAll, condition);
        process.start();
        t.tell(condition.await(30));
        condition.release();
        process.join();
    }

    static void barriers(Teller t) throws Exception {
        Barrier barrier = t.fork().barrier(2);
        PyProcess process = t.fork().process(Functions::meet, barrier);
        process.start();
        t.tell(barrier.await() < 2, barrier.parties(), barrier.nWaiting(), barrier.broken());
        process.join();
        t.tell(told(() -> barrier.await(0.01)), barrier.broken());
        barrier.reset();
        t.tell(barrier.broken());
    }
}
