package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Says where threads stand, as text for a reader. */
final class ThreadDump {
    private static final int FRAMES = 8;

    private ThreadDump() {}

    /** Returns the Python stacks of a context's threads; waits for the context's GIL. */
    static String ofPython(Context context) {
        Value importing = context.eval("python", "__import__");
        return importing.execute("parallax_graalpy").invokeMember("stacks").asString();
    }

    /** Returns the Java stacks of the threads that run Python, innermost frames only. */
    static String ofJava() {
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
