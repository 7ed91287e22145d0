package dev.parallax.fuzz;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The semantics library: programs are compiled in batches and called in this virtual machine. */
final class JavaRuns implements Runs {
    /** The compiler's memory grows with a batch, its start-up is paid for each. */
    private static final int BATCH = 250;

    /** A line for each function that is not rewritten. */
    private static final String ENGINE_LOG = "dev.parallax.semantics.generator";

    /** A line for each coroutine that a body on another thread makes and forgets to await. */
    private static final String WARNINGS_LOG = "dev.parallax.semantics.coroutine.Warnings";

    private final JavaBatch compiler = new JavaBatch();
    private final Duration limit;
    private final boolean threads;
    private final QuietLogs logs;

    private JavaRuns(Duration limit, boolean threads) {
        this.limit = limit;
        this.threads = threads;
        logs = threads ? QuietLogs.of(ENGINE_LOG, WARNINGS_LOG) : QuietLogs.of(WARNINGS_LOG);
    }

    /** Bodies are state machines. */
    static JavaRuns rewritten(Duration limit) {
        return new JavaRuns(limit, false);
    }

    /** Each body is on a virtual thread. */
    static JavaRuns onThreads(Duration limit) {
        return new JavaRuns(limit, true);
    }

    @Override
    public List<List<String>> run(List<Told> programs) throws IOException, InterruptedException {
        List<List<String>> traces = new ArrayList<>();
        for (int from = 0; from < programs.size(); from += BATCH) {
            int to = Math.min(from + BATCH, programs.size());
            List<Told> batch =
                    programs.subList(from, to).stream()
                            .map(told -> threads ? told.onThreads() : told)
                            .toList();
            StringWriter messages = new StringWriter();
            Map<String, byte[]> classes = compiler.compile(batch, messages);
            if (!classes.isEmpty()) {
                traces.addAll(run(classes, batch.size()));
            } else if (batch.size() == 1) {
                traces.add(List.of("not compiled: " + messages));
            } else {
                for (Told program : batch) {
                    traces.addAll(run(List.of(program)));
                }
            }
        }
        return traces;
    }

    /** Runs the programs of a batch that was compiled. */
    private List<List<String>> run(Map<String, byte[]> classes, int size)
            throws InterruptedException {
        ClassLoader loader = new LibraryLoader(classes);
        List<List<String>> traces = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            traces.add(call(loader, JavaBatch.name(i)));
        }
        return traces;
    }

    /** Runs one program of a batch. */
    List<String> call(ClassLoader loader, String name) throws InterruptedException {
        FutureTask<List<String>> task = new FutureTask<>(() -> made(loader, name).call());
        Thread thread = Thread.ofVirtual().name(name).start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            return List.of("failed: " + e.getCause());
        } catch (TimeoutException e) {
            thread.interrupt();
            return NO_END;
        }
    }

    @SuppressWarnings("unchecked") // every program is one
    private static Callable<List<String>> made(ClassLoader loader, String name)
            throws ReflectiveOperationException {
        Class<?> type = Class.forName(name, true, loader);
        return (Callable<List<String>>) type.getDeclaredConstructor().newInstance();
    }

    @Override
    public void close() {
        logs.close();
    }
}
