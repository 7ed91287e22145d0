package dev.parallax.semantics.contract;

import dev.parallax.semantics.errors.Raise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A contract: functions {@code def some_case(t)} in {@code contract/name.py}, methods {@code void
 * some_case(Trace t)} in a Java class, and {@code contract/name.txt}, what the former gave on the
 * bundled CPython.
 *
 * @param name the files' name
 * @param cases the Java class, which has a constructor without parameters
 */
public record Suite(String name, Class<?> cases) {
    private static final Path FOLDER = Path.of("src", "test", "resources", "contract");
    private static final String HEADING = "== ";

    /** All contracts. */
    static final List<Suite> ALL =
            List.of(
                    new Suite("protocol", ProtocolCases.class),
                    new Suite("coroutines", CoroutineCases.class),
                    new Suite("coroutine_corners", CoroutineCornerCases.class),
                    new Suite("asyncgens", AsyncGeneratorCases.class),
                    new Suite("asyncgen_corners", AsyncGeneratorCornerCases.class),
                    new Suite("itertools", ItertoolsCases.class),
                    new Suite("threads", ThreadingCases.class),
                    new Suite("locks", LockCases.class),
                    new Suite("thread_corners", ThreadCornerCases.class),
                    new Suite("queues", QueueCases.class),
                    new Suite("futures", FutureCases.class),
                    new Suite("futures_wait", FuturesWaitCases.class),
                    new Suite("pools", ThreadPoolCases.class),
                    new Suite("pool_map", PoolMapCases.class),
                    new Suite("interpreter_pools", InterpreterPoolCases.class),
                    new Suite("asyncio_core", AsyncioCoreCases.class),
                    new Suite("asyncio_sync", AsyncioSyncCases.class),
                    new Suite("asyncio_groups", AsyncioGroupCases.class),
                    new Suite("asyncio_timeouts", AsyncioTimeoutCases.class),
                    new Suite("asyncio_tasks", AsyncioTaskCases.class),
                    new Suite("asyncio_runs", AsyncioRunCases.class),
                    new Suite("asyncio_task_corners", AsyncioTaskCornerCases.class),
                    new Suite("asyncio_threadsafe", AsyncioThreadsafeCases.class),
                    new Suite("asyncio_runners", AsyncioRunnerCases.class),
                    new Suite("asyncio_interrupts", AsyncioInterruptCases.class),
                    new Suite("asyncio_readers", AsyncioReaderCases.class),
                    new Suite("asyncio_streams", AsyncioStreamCases.class),
                    new Suite("asyncio_unix", AsyncioUnixCases.class),
                    new Suite("asyncio_transports", AsyncioTransportCases.class),
                    new Suite("asyncio_socket_calls", AsyncioSocketCallCases.class),
                    new Suite("asyncio_loops", AsyncioLoopCases.class));

    /** Returns what runs the functions of a Python source and gives their text. */
    static String runner() {
        return read(FOLDER.resolve("trace.py"));
    }

    /** Returns the functions' source. */
    String python() {
        return read(FOLDER.resolve(name + ".py"));
    }

    /** Returns the file of the expected text. */
    Path expectedFile() {
        return FOLDER.resolve(name + ".txt");
    }

    /** Returns the lines that each case must give. */
    Map<String, List<String>> expected() {
        return byCase(read(expectedFile()));
    }

    /** Returns the file of what GraalPy gives where it differs. */
    Path graalpyFile() {
        return FOLDER.resolve(name + ".graalpy.txt");
    }

    /** Returns the lines that GraalPy gives in the cases in which it differs. */
    Map<String, List<String>> graalpyDiffers() {
        return Files.exists(graalpyFile()) ? byCase(read(graalpyFile())) : Map.of();
    }

    /** Splits a text at its headings. */
    static Map<String, List<String>> byCase(String text) {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith(HEADING)) {
                lines = new ArrayList<>();
                cases.put(line.substring(HEADING.length()), lines);
            } else {
                lines.add(line);
            }
        }
        return cases;
    }

    /** Returns the Java side's cases by their names. */
    Map<String, Method> methods() {
        Map<String, Method> methods = new TreeMap<>();
        Arrays.stream(cases.getDeclaredMethods())
                .filter(m -> Arrays.equals(m.getParameterTypes(), new Class<?>[] {Trace.class}))
                .filter(m -> !m.isSynthetic() && !Modifier.isPrivate(m.getModifiers()))
                .forEach(method -> methods.put(method.getName(), method));
        return methods;
    }

    /** Runs a case of the Java side. */
    List<String> run(Method method) throws ReflectiveOperationException {
        Trace trace = new Trace();
        try {
            method.invoke(cases.getDeclaredConstructor().newInstance(), trace);
        } catch (InvocationTargetException e) {
            throw Raise.any(e.getCause() == null ? e : e.getCause());
        }
        return trace.lines();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
