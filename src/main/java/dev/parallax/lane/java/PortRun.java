package dev.parallax.lane.java;

import dev.parallax.lane.GilChoice;
import dev.parallax.lane.java.Frames.Order;
import dev.parallax.port.JavaPort;
import dev.parallax.port.Workload;
import dev.parallax.semantics.gil.Gil;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.MainProgram;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.RawOutput;
import dev.parallax.semantics.interpreter.RealClock;
import dev.parallax.semantics.interpreter.WrittenLine;
import dev.parallax.semantics.multiprocessing.PreparedChildren;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** One order, carried out in the worker. */
final class PortRun {
    private final Order order;
    private final WrittenLine.Sink sink;
    private final InputStream stdin;

    PortRun(Order order, WrittenLine.Sink sink) {
        this.order = order;
        this.sink = sink;
        stdin = new ByteArrayInputStream(order.stdin().getBytes(StandardCharsets.ISO_8859_1));
    }

    String port() {
        return order.port();
    }

    /** Returns which lock a thread of such an interpreter really holds once it has taken it. */
    String probeGil() {
        AtomicReference<GilChoice> found = new AtomicReference<>(GilChoice.OFF);
        MainProgram.runMain(
                interpreter(),
                py -> {
                    if (py.holdsGil()) {
                        String policy = py.gil().policy().name();
                        found.set(new GilChoice(policy, order.settings().gilInterval()));
                    }
                });
        return found.get().spelled();
    }

    long calibrate() throws ReflectiveOperationException, IOException {
        try (URLClassLoader loader = loader()) {
            return load(loader) instanceof Workload workload
                    ? new Calibration(workload, order.settings()).factor()
                    : 1;
        }
    }

    Frames.Done run() throws ReflectiveOperationException, IOException {
        Thread worker = Thread.currentThread();
        ClassLoader before = worker.getContextClassLoader();
        try (URLClassLoader loader = loader()) {
            worker.setContextClassLoader(loader);
            JavaPort port = load(loader);
            Set<Thread> threads = platformThreads();
            Interpreter py = interpreter();
            System.setIn(stdin);
            RawOutput.redirectTo(py);
            PreparedChildren.prepare(py, order.children());
            // A port that ends the JVM does not lose what it wrote.
            Thread flush = Thread.ofPlatform().unstarted(py::finishOutput);
            Runtime.getRuntime().addShutdownHook(flush);
            Frames.Done done = measured(py, port, threads);
            Runtime.getRuntime().removeShutdownHook(flush);
            py.spareJvms().endAll();
            return done;
        } finally {
            worker.setContextClassLoader(before);
        }
    }

    private static Frames.Done measured(Interpreter py, JavaPort port, Set<Thread> before) {
        ProcessStats stats = new ProcessStats();
        Outcome outcome = MainProgram.runMain(py, port);
        double wall = stats.wallSeconds();
        double cpu = stats.cpuSeconds() + py.children().cpuSeconds();
        Set<Thread> left = platformThreads();
        left.removeAll(before);
        boolean exhausted =
                "MemoryError".equals(outcome.errorType())
                        || "RecursionError".equals(outcome.errorType());
        return new Frames.Done(
                outcome, wall, cpu, ProcessStats.peakMemoryBytes(), left.isEmpty() && !exhausted);
    }

    private Interpreter interpreter() {
        return new Interpreter(order.settings(), new RealClock(), sink, stdin);
    }

    private static Set<Thread> platformThreads() {
        Set<Thread> threads = new HashSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            ThreadGroup group = thread.getThreadGroup();
            // The JVM's own services (cleaners, the virtual threads' carriers) come and go.
            boolean service =
                    group == null
                            || group.getName().equals("system")
                            || group.getName().equals("InnocuousThreadGroup");
            if (thread.isAlive() && !service && !comesAndGoes(thread)) {
                threads.add(thread);
            }
        }
        return threads;
    }

    private static boolean comesAndGoes(Thread thread) {
        return thread.getName().startsWith("ForkJoinPool-")
                || thread.getName().startsWith("VirtualThread-")
                || thread.getName().equals("process reaper")
                || thread.getName().equals(Gil.TIMER_THREAD);
    }

    private JavaPort load(ClassLoader loader) throws ReflectiveOperationException {
        Object made =
                Class.forName(order.port(), true, loader).getDeclaredConstructor().newInstance();
        if (made instanceof JavaPort port) {
            return port;
        }
        throw new ClassNotFoundException(order.port() + " does not implement JavaPort");
    }

    private URLClassLoader loader() throws MalformedURLException {
        URL[] folders = new URL[order.settings().codePath().size()];
        for (int i = 0; i < folders.length; i++) {
            folders[i] = Path.of(order.settings().codePath().get(i)).toUri().toURL();
        }
        return new URLClassLoader(folders, PortRun.class.getClassLoader());
    }
}
