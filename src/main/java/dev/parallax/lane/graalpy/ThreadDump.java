package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says where threads stand, as text for a reader. */
final class ThreadDump {
    private static final int FRAMES = 8;
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private ThreadDump() {}

    /** Returns the Python stacks of a context's threads; waits for the context's GIL. */
    static String ofPython(Context context) {
        Value importing = context.eval("python", "__import__");
        return importing.execute("parallax_graalpy").invokeMember("stacks").asString();
    }

    /** Returns where the threads of processes stand, as far as these can tell in time. */
    static String ofLiving(Map<Integer, PythonProcess> processes) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        Map<Integer, Future<String>> answers = new TreeMap<>();
        processes.forEach((pid, process) -> answers.put(pid, process.stacks()));
        StringBuilder all = new StringBuilder();
        answers.forEach((pid, text) -> append(all, pid, answer(text, deadline)));
        return all + ofJava();
    }

    /** Returns where the main threads of processes stood that were ended from outside. */
    static String ofEnded(Map<Integer, PythonProcess> processes) {
        StringBuilder all = new StringBuilder();
        processes.forEach((pid, process) -> append(all, pid, process.cancelledAt()));
        return all.toString();
    }

    private static void append(StringBuilder all, int pid, String text) {
        if (!text.isBlank()) {
            all.append("Process ").append(pid).append('\n').append(text).append('\n');
        }
    }

    private static String answer(Future<String> stacks, long deadline) {
        try {
            return stacks.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            return "  GraalPy can't tell";
        } catch (TimeoutException e) {
            return "  no answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "  not asked: interrupted";
        }
    }

    /** Returns where a context's main thread stood when it was cancelled, but for our own code. */
    static String ofCancelled(PolyglotException e, Path ours) {
        return StreamSupport.stream(e.getPolyglotStackTrace().spliterator(), false)
                .filter(PolyglotException.StackFrame::isGuestFrame)
                .map(ThreadDump::guestFrame)
                .filter(line -> !line.contains(ours.toString()))
                .collect(Collectors.joining());
    }

    /** A loop without calls does not note its line; then the function's name must do. */
    private static String guestFrame(PolyglotException.StackFrame frame) {
        SourceSection place = frame.getSourceLocation();
        if (place == null) {
            return "  File unknown, in %s%n".formatted(frame.getRootName());
        }
        // A module that was loaded from bytecode has no path, but its name is the file's.
        Source source = place.getSource();
        String file = source.getPath() == null ? source.getName() : source.getPath();
        return "  File \"%s\", line %d in %s%n"
                .formatted(file, place.getStartLine(), frame.getRootName());
    }

    /** Returns the Java stacks of the threads that run Python, innermost frames only. */
    private static String ofJava() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> runsPython(entry.getKey()))
                .map(entry -> label(entry.getKey()) + frames(entry.getValue()))
                .sorted()
                .collect(Collectors.joining());
    }

    /** Those without a process id in their name are made ahead and wait. */
    private static boolean runsPython(Thread thread) {
        return thread.getName().startsWith(PythonProcess.THREAD_NAME + "-")
                || thread.getName().startsWith(BlockedThreads.GRAALPY_THREADS);
    }

    private static String label(Thread thread) {
        return "Java thread \"%s\" #%d %s\n"
                .formatted(thread.getName(), thread.threadId(), thread.getState());
    }

    private static String frames(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .filter(frame -> !frame.getClassName().startsWith("java.lang.invoke."))
                .limit(FRAMES)
                .map(frame -> "    at " + frame + "\n")
                .collect(Collectors.joining());
    }
}
