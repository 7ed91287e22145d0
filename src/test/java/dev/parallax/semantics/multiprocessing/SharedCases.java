package dev.parallax.semantics.multiprocessing;

import static dev.parallax.semantics.multiprocessing.Teller.told;
import static dev.parallax.semantics.multiprocessing.Teller.tried;

import dev.parallax.semantics.Covers;
import dev.parallax.semantics.errors.SystemExit;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;
import dev.parallax.semantics.text.PyText;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The cases of {@code contract/shared.py}. */
@Covers({
    "_test_multiprocessing._TestBarrier.test_action",
    "_test_multiprocessing._TestBarrier.test_abort",
    "_test_multiprocessing._TestConnection.test_connection",
    "_test_multiprocessing._TestPool.test_starmap",
    "_test_multiprocessing._TestPool.test_starmap_async",
    "_test_multiprocessing._TestPool.test_map_async",
    "_test_multiprocessing._TestPool.test_map_async_callbacks",
    "_test_multiprocessing._TestSharedMemory.test_shared_memory_basics",
    "_test_multiprocessing._TestSharedMemory.test_shared_memory_ShareableList_basics",
    "_test_multiprocessing.TestWait.test_wait"
})
final class SharedCases {
    private SharedCases() {}

    private static byte at(SharedMemory memory, long offset) {
        return memory.buf().get(ValueLayout.JAVA_BYTE, offset);
    }

    static void writeSeven(Interpreter py, String name) {
        try (SharedMemory memory = SharedMemory.attach(name)) {
            memory.buf().set(ValueLayout.JAVA_BYTE, 3, (byte) 7);
        }
    }

    static void writeEight(Interpreter py, SharedMemory memory) {
        memory.buf().set(ValueLayout.JAVA_BYTE, 4, (byte) 8);
    }

    static void memoryByName(Teller t) throws Exception {
        SharedMemory memory = SharedMemory.create(t.py(), 16);
        String name = memory.name();
        t.tell(memory.size(), memory.buf().byteSize(), name.substring(0, 4), (int) at(memory, 3));
        t.run(SharedCases::writeSeven, name);
        t.run(SharedCases::writeEight, memory);
        t.tell((int) at(memory, 3), (int) at(memory, 4));
        t.tell(memory.toString().split(",", -1)[1]);
        memory.close();
        memory.unlink();
        t.tell(told(() -> SharedMemory.attach(name)).split(":", -1)[0]);
        t.tell(tried(memory::unlink).split(":", -1)[0]);
    }

    static void memoryMisuse(Teller t) {
        t.tell(told(() -> SharedMemory.create(t.py(), 0)));
        t.tell(told(() -> SharedMemory.create(t.py(), -1)));
        t.tell(told(() -> SharedMemory.attach("no_such_memory")));
        SharedMemory memory = SharedMemory.create(t.py(), "parallax_taken", 8);
        t.tell(told(() -> SharedMemory.create(t.py(), "parallax_taken", 8)));
        memory.close();
        memory.unlink();
    }

    static void change(Interpreter py, ShareableList values) {
        values.set(1, "deux");
        values.set(0, (Long) Objects.requireNonNull(values.get(0)) + 1);
    }

    private static List<@Nullable Object> items(ShareableList values) {
        return new ArrayList<>(values);
    }

    static void shareableList(Teller t) throws Exception {
        byte[] six = "six".getBytes(StandardCharsets.UTF_8);
        ShareableList values =
                ShareableList.of(t.py(), Arrays.asList(1, "two", 3.5, true, null, six, 7));
        t.tell(items(values), values.size(), values.get(-1));
        t.run(SharedCases::change, values);
        t.tell(items(values));
        values.set(2, null);
        values.set(4, 1L << 40);
        t.tell(items(values), values.count(7), values.index(7));
        t.tell(told(() -> values.index(99)));
        t.tell(told(() -> values.get(7)), told(() -> values.set(7, 1)));
        t.tell(told(() -> values.set(1, "much too long for it")));
        t.tell(values.toString().split(", name=", -1)[0]);
        ShareableList other = ShareableList.attach(values.shm().name());
        t.tell(PyText.repr(items(other)).equals(PyText.repr(items(values))));
        other.shm().close();
        values.shm().close();
        values.shm().unlink();
    }

    static void come(Interpreter py, Barrier barrier) throws InterruptedException {
        py.stderr().write(barrier.await() < 2 ? "" : "too many\n");
    }

    static void barrierWithAnAction(Teller t) throws Exception {
        Queue<String> said = t.fork().queue();
        PyFunction.SilentNoArguments action = p -> said.put("all here");
        Barrier barrier = t.fork().barrier(2, action, 60);
        PyProcess process = t.fork().process(SharedCases::come, barrier);
        process.start();
        t.ignore(barrier.await());
        process.join();
        t.tell(said.get(30), barrier.nWaiting(), barrier.broken());
    }

    static void barrierWhoseActionFails(Teller t) {
        PyFunction.SilentNoArguments refuse =
                p -> {
                    throw new dev.parallax.semantics.errors.ValueError("no entry");
                };
        Barrier barrier = t.fork().barrier(1, refuse, 60);
        t.tell(told(barrier::await), barrier.broken());
        t.tell(told(barrier::await));
        Barrier hasty = t.fork().barrier(2, null, 0.01);
        t.tell(told(hasty::await), hasty.broken());
    }

    static void send(Interpreter py, Connection writer) throws InterruptedException {
        writer.sendBytes("bytes".getBytes(StandardCharsets.UTF_8));
        writer.send("text");
    }

    static void connectionOfBytes(Teller t) throws Exception {
        List<Connection> pipe = t.fork().pipe(false);
        t.run(SharedCases::send, pipe.get(1));
        t.tell(pipe.get(0).recvBytes(), pipe.get(0).recv());
        t.tell(tried(() -> pipe.get(0).sendBytes(new byte[0])), told(pipe.get(1)::recvBytes));
        pipe.get(1).close();
        t.tell(told(pipe.get(0)::recvBytes));
    }

    static void waitingForSeveral(Teller t) throws Exception {
        List<Connection> one = t.fork().pipe(false);
        List<Connection> two = t.fork().pipe(false);
        Connection first = one.get(0);
        Connection second = two.get(0);
        t.tell(Connections.await(t.py(), List.of(first, second), 0.01));
        two.get(1).send(2);
        t.tell(Connections.await(t.py(), List.of(first, second)).equals(List.of(second)));
        one.get(1).send(1);
        t.tell(Connections.await(t.py(), List.of(first, second)).equals(List.of(first, second)));
        t.tell(first.recv(), second.recv());
        PyProcess process = t.fork().process(Functions::nothing);
        t.tell(told(process::sentinel));
        process.start();
        Sentinel sentinel = process.sentinel();
        t.tell(Connections.await(t.py(), List.of(first, sentinel)).equals(List.of(sentinel)));
        process.join();
        one.get(1).close();
        t.tell(Connections.await(t.py(), List.of(first), 0).equals(List.of(first)));
    }

    static int add(Interpreter py, List<Object> both) {
        return (Integer) both.get(0) + (Integer) both.get(1);
    }

    static void poolInOtherForms(Teller t) throws Exception {
        Pool pool = t.fork().pool(2);
        t.tell(pool.starmap(SharedCases::add, List.of(List.of(1, 2), List.of(3, 4))));
        t.tell(pool.starmapAsync(SharedCases::add, List.of(List.of(5, 6))).get());
        List<Object> seen = new ArrayList<>();
        List<Integer> four = List.of(0, 1, 2, 3);
        pool.mapAsync(Functions::square, four, 0, seen::add, null).await(60);
        pool.mapAsync(Functions::picky, four, 0, null, e -> seen.add(e.getMessage())).await(60);
        t.tell(seen);
        t.tell(PyText.repr(pool.applyAsync(Functions::square, 2).get()).equals("4") ? "int" : "");
        AsyncResult<Object> result = pool.applyAsync(UnrulyCases::make, Unruly.Deed.REFUSE);
        result.await(60);
        t.tell(told(result::get).split(":", -1)[0]);
        t.tell(told(result::get).split("Reason: ", -1)[1]);
        pool.terminate();
    }

    static void queuesAndArrays(Teller t) throws Exception {
        Queue<Integer> q = t.fork().queue();
        t.tell(tried(q::joinThread).split("<", -1)[0]);
        q.close();
        t.tell(tried(q::joinThread), tried(q::cancelJoinThread));
        SimpleQueue<Integer> simple = t.fork().simpleQueue();
        simple.put(3);
        t.tell(simple.empty(), simple.get(), tried(simple::close));
        Array array = t.fork().array('i', List.of(3, 1, 2));
        t.tell(array.toList(), array.size());
    }

    static void who(Interpreter py) {
        CurrentProcess me = Multiprocessing.currentProcess(py);
        throw new SystemExit(me.name().startsWith("ForkProcess-") && !me.daemon() ? 9 : 8);
    }

    static void namesOfProcesses(Teller t) throws Exception {
        CurrentProcess me = Multiprocessing.currentProcess(t.py());
        t.tell(me.name(), me.daemon(), Multiprocessing.cpuCount(t.py()) > 0);
        t.tell(t.run(SharedCases::who));
        PyProcess process = t.fork().process(Functions::nothing);
        t.tell(process.ident());
        process.setName("worker");
        t.tell(process.name(), process.toString().split(" parent", -1)[0]);
    }
}
