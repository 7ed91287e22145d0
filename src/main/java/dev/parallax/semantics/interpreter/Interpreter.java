package dev.parallax.semantics.interpreter;

import dev.parallax.semantics.errors.KeyboardInterrupt;
import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.identity.PythonThread;
import dev.parallax.semantics.interpreter.WrittenLine.Stream;
import dev.parallax.semantics.text.PyText;
import dev.parallax.semantics.text.Strftime;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The state of one Python process, which a port gets as {@code py}: what Python keeps in the
 * modules {@code sys}, {@code os}, {@code time}, {@code threading} and the built-ins. Any thread
 * may use it.
 *
 * <pre>{@code
 * Outcome outcome =
 *         MainProgram.runMain(
 *                 Interpreter.standard(), py -> py.print("from", py.currentThread().name())); // from MainThread
 * System.out.println(outcome.exitCode()); // 0
 * }</pre>
 */
public final class Interpreter {
    private final InterpreterSettings settings;
    private final PyClock clock;
    private final WrittenLine.Sink sink;
    private final Gil gil;
    private final PyStream stdout;
    private final PyStream stderr;
    private final PyInput stdin;
    private final Waits waits;
    private final Threads threads;
    private final long pid = ProcessHandle.current().pid();
    private final ChildAccount children = new ChildAccount();
    private final SpareJvms spareJvms = new SpareJvms();
    private final ExitHandlers exitHandlers = new ExitHandlers();
    private final Map<String, AtomicInteger> counters = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> modules = new ConcurrentHashMap<>();

    /**
     * Makes a process's state; its standard input is empty.
     *
     * @param sink gets what the process and its children write
     */
    public Interpreter(InterpreterSettings settings, PyClock clock, WrittenLine.Sink sink) {
        this(settings, clock, sink, InputStream.nullInputStream());
    }

    /**
     * Makes a process's state.
     *
     * @param sink gets what the process and its children write
     * @param input what the process reads; its children read nothing, as multiprocessing's
     */
    public Interpreter(
            InterpreterSettings settings, PyClock clock, WrittenLine.Sink sink, InputStream input) {
        this.settings = settings;
        this.clock = clock;
        this.sink = sink;
        gil = Gil.of(settings.gilPolicy());
        stdout = new PyStream(text -> mine(Stream.STDOUT, text), sink);
        stderr = new PyStream(text -> mine(Stream.STDERR, text), sink);
        stdin = new PyInput(input, gil);
        waits = new Waits(gil, clock, settings.timeScale());
        threads = new Threads(waits, stderr, this::changed);
    }

    /**
     * Makes the state of this process as a Python script finds it: a real clock, a GIL, input from
     * {@code System.in}, output to {@code System.out} and {@code System.err}.
     */
    public static Interpreter standard() {
        return new Interpreter(
                InterpreterSettings.defaults(),
                new RealClock(),
                line ->
                        (line.stream() == Stream.STDOUT ? System.out : System.err)
                                .println(line.text()),
                System.in);
    }

    private void changed(String thread, boolean begins) {
        sink.thread(new ThreadChange(pid, processName(), thread, begins));
    }

    private WrittenLine mine(Stream stream, String text) {
        return new WrittenLine(stream, pid, processName(), threads.current().name(), text);
    }

    /** {@code print(*values)}. */
    public void print(@Nullable Object... values) {
        stdout.write(PyText.line(" ", "\n", values));
    }

    /** {@code print(*values, sep=sep, end=end)}. */
    public void printWith(String sep, String end, @Nullable Object... values) {
        stdout.write(PyText.line(sep, end, values));
    }

    /** {@code sys.displayhook(value)}: what the prompt does with an expression's value. */
    public void display(@Nullable Object value) {
        if (value != null) {
            stdout.write(PyText.repr(value) + "\n");
        }
    }

    /**
     * {@code input(prompt)}.
     *
     * @param prompt is printed first, {@code ""} for none
     * @return the line without its end
     * @throws dev.parallax.semantics.errors.EOFError if there is none
     */
    public String input(String prompt) {
        stdout.write(prompt);
        return stdin.lineAlone();
    }

    /** Returns {@code sys.stdin}. */
    public PyInput stdin() {
        return stdin;
    }

    /** Returns {@code sys.stdout}. */
    public PyStream stdout() {
        return stdout;
    }

    /** Returns {@code sys.stderr}. */
    public PyStream stderr() {
        return stderr;
    }

    /** Returns what takes the lines of this process and of its children. */
    public WrittenLine.Sink sink() {
        return sink;
    }

    /** {@code sys.argv[1:]}: what the program was called with. */
    public List<String> argv() {
        return settings.arguments();
    }

    /** {@code os.getpid()}. */
    public long getpid() {
        return pid;
    }

    /** {@code multiprocessing.current_process().name}. */
    public String processName() {
        return settings.processName();
    }

    /** {@code threading.current_thread()}. */
    public PythonThread currentThread() {
        return threads.current();
    }

    /** Returns the threads. */
    public Threads threads() {
        return threads;
    }

    /** Returns how its threads wait for each other. */
    public Waits waits() {
        return waits;
    }

    /** {@code os.cpu_count()}. */
    public int cpuCount() {
        return settings.cpuCount();
    }

    /** {@code time.time()}: seconds since 1970, UTC. */
    public double time() {
        Instant now = clock.now();
        return now.getEpochSecond() + now.getNano() / 1e9;
    }

    /** {@code time.strftime(format)}, local time, C locale. */
    public String strftime(String format) {
        return Strftime.format(format, clock.localTime());
    }

    /**
     * {@code time.sleep(seconds)}, without the GIL, times the time scale.
     *
     * @throws ValueError if seconds is negative
     * @throws KeyboardInterrupt if the Java thread is interrupted
     */
    public void sleep(double seconds) {
        if (seconds < 0) {
            throw new ValueError("sleep length must be non-negative");
        }
        try {
            gil.blocking(
                    Activity.SLEEP,
                    () -> {
                        clock.sleep(scaledNanos(seconds));
                        return null;
                    });
        } catch (InterruptedException e) {
            throw new KeyboardInterrupt("");
        }
    }

    /** Returns how many nanoseconds a sleep of so many seconds takes here. */
    public long scaledNanos(double seconds) {
        return Math.round(seconds * settings.timeScale() * 1e9);
    }

    /** Returns the GIL. */
    public Gil gil() {
        return gil;
    }

    /** Returns the clock. */
    public PyClock clock() {
        return clock;
    }

    /**
     * Returns what a CPU-bound loop's count is multiplied by, so that Java needs some time, too.
     */
    public long work() {
        return settings.work();
    }

    /** Returns the program's own MAX_WORKERS, or what the user replaced it by. */
    public int maxWorkers(int own) {
        return settings.workers() > 0 ? settings.workers() : own;
    }

    /** Returns where HTTP requests go to instead of where they are addressed to. */
    public Optional<InetSocketAddress> http() {
        return Optional.ofNullable(settings.http());
    }

    /** Returns the conditions it runs under. */
    public InterpreterSettings settings() {
        return settings;
    }

    /** Returns the JVMs that wait to become child processes; none unless somebody prepared some. */
    public SpareJvms spareJvms() {
        return spareJvms;
    }

    /** Returns the account of ended child processes. */
    public ChildAccount children() {
        return children;
    }

    /** Returns the handlers that run when the main program has ended: {@code atexit}. */
    public ExitHandlers exitHandlers() {
        return exitHandlers;
    }

    /** Returns what a module keeps for this interpreter; made at the first call. */
    public <T> T module(Class<T> type, Function<Interpreter, T> make) {
        Object known = modules.get(type);
        return type.cast(
                known != null ? known : modules.computeIfAbsent(type, key -> make.apply(this)));
    }

    /** Returns how often this was called before with the same name: {@code itertools.count()}. */
    public int count(String name) {
        return counters.computeIfAbsent(name, key -> new AtomicInteger()).getAndIncrement();
    }

    /** Says whether the calling thread holds the GIL: not if there is none. */
    public boolean holdsGil() {
        return gil.held();
    }

    /** Passes on what was written without a line's end, as the main thread's: {@code fflush}. */
    public void finishOutput() {
        PythonThread.bind(threads.main());
        stdout.finish();
        stderr.finish();
    }
}
