package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A start method and what can be made with it: {@code multiprocessing.get_context(method)}. Any
 * thread may use it.
 *
 * <pre>{@code
 * MainProgram.runMain(
 *         Interpreter.standard(),
 *         py -> {
 *             Context spawn = Multiprocessing.getContext(py, "spawn");
 *             PyFunction.SilentNoArguments nothing = child -> {};
 *             py.print(spawn.getStartMethod(), spawn.process(nothing).name()); // spawn SpawnProcess-1
 *             Queue<String> results = spawn.queue();
 *             py.print(results.empty()); // True
 *         });
 * }</pre>
 */
public final class Context {
    private final Interpreter py;
    private final StartMethod method;
    private final String type;

    Context(Interpreter py, StartMethod method, boolean named) {
        this.py = py;
        this.method = method;
        type = (named ? method.prefix() : "") + "Process";
    }

    /** The module itself as a context: its processes are named {@code Process-N}. */
    static Context standard(Interpreter py) {
        return new Context(py, ProcessState.of(py).method(), false);
    }

    StartMethod method() {
        return method;
    }

    /** {@code context.get_start_method()}. */
    public String getStartMethod() {
        return method.pythonName();
    }

    /** {@code context.Process(target=function)}. */
    public PyProcess process(PyFunction.SilentNoArguments function) {
        return new PyProcess(py, type, method, new PyFunction.Call(function, null));
    }

    /** {@code context.Process(target=function, args=(argument,))}. */
    public <A> PyProcess process(PyFunction.SilentOneArgument<A> function, A argument) {
        return new PyProcess(py, type, method, new PyFunction.Call(function, argument));
    }

    /** {@code context.Pool(processes)}. */
    public Pool pool(int processes) {
        return pool(processes, PoolOptions.none());
    }

    /** {@code context.Pool(processes, initializer, initargs, maxtasksperchild)}. */
    public Pool pool(int processes, PoolOptions options) {
        return new Pool(py, method, processes, options);
    }

    /** {@code context.Lock()}. */
    public Lock lock() {
        return new Lock(Semaphores.make(py, SemaphoreRoom.Kind.LOCK, 1, 1));
    }

    /** {@code context.RLock()}. */
    public RLock rLock() {
        return new RLock(Semaphores.make(py, SemaphoreRoom.Kind.RLOCK, 1, 1));
    }

    /** {@code context.Semaphore(value)}. */
    public Semaphore semaphore(int value) {
        return new Semaphore(
                Semaphores.make(py, SemaphoreRoom.Kind.SEMAPHORE, value, Integer.MAX_VALUE));
    }

    /** {@code context.BoundedSemaphore(value)}. */
    public Semaphore boundedSemaphore(int value) {
        return new Semaphore(Semaphores.make(py, SemaphoreRoom.Kind.BOUNDED, value, value));
    }

    /** {@code context.Event()}. */
    public Event event() {
        return new Event(Remote.of(py, new EventRoom()));
    }

    /** {@code context.Condition()}, with an RLock of its own. */
    public Condition condition() {
        return condition(rLock());
    }

    /** {@code context.Condition(lock)}. */
    public Condition condition(BasicLock lock) {
        return new Condition(lock, Remote.of(py, new ConditionRoom()));
    }

    /** {@code context.Barrier(parties)}. */
    public Barrier barrier(int parties) {
        return barrier(parties, null, Double.POSITIVE_INFINITY);
    }

    /**
     * {@code context.Barrier(parties, action, timeout)}.
     *
     * @param action what the last who comes does, in its process, before all go on; null for
     *     nothing
     * @param timeout how long each waits unless it says so itself, in seconds
     */
    public Barrier barrier(
            int parties, PyFunction.@Nullable SilentNoArguments action, double timeout) {
        return new Barrier(
                Remote.of(py, new BarrierRoom(parties)), new BarrierOptions(action, timeout));
    }

    /** {@code context.Queue()}: without a limit. */
    public <T extends @Nullable Object> Queue<T> queue() {
        return queue(0);
    }

    /** {@code context.Queue(maxsize)}; 0 or less for no limit. */
    public <T extends @Nullable Object> Queue<T> queue(int maxsize) {
        return new Queue<>(Remote.of(py, new QueueRoom(maxsize)), Queue.Kind.QUEUE);
    }

    /** {@code context.JoinableQueue(maxsize)}; 0 or less for no limit. */
    public <T extends @Nullable Object> Queue<T> joinableQueue(int maxsize) {
        return new Queue<>(Remote.of(py, new QueueRoom(maxsize)), Queue.Kind.JOINABLE);
    }

    /** {@code context.SimpleQueue()}. */
    public <T extends @Nullable Object> SimpleQueue<T> simpleQueue() {
        return new SimpleQueue<>(Remote.of(py, new QueueRoom(0)));
    }

    /** {@code context.Pipe(duplex)}: its two ends; without duplex the first receives only. */
    public List<Connection> pipe(boolean duplex) {
        Remote room = Remote.of(py, new PipeRoom());
        return List.of(
                Connection.make(room, 0, true, duplex), Connection.make(room, 1, duplex, true));
    }

    /**
     * {@code context.Value(typecode, value)}, with a lock.
     *
     * @param typecode one of {@code bBhHiIlLqQfd}
     */
    public Value value(char typecode, Number value) throws InterruptedException {
        Value made = new Value(array(typecode, 1));
        made.set(value);
        return made;
    }

    /** {@code context.Array(typecode, size)}: zeros, with a lock. */
    public Array array(char typecode, int size) {
        return Array.make(py, rLock(), typecode, size);
    }

    /** {@code context.Array(typecode, numbers)}, with a lock. */
    public Array array(char typecode, List<? extends Number> numbers) throws InterruptedException {
        Array made = array(typecode, numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            made.set(i, numbers.get(i));
        }
        return made;
    }
}
