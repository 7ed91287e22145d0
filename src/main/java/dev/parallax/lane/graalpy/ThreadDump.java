package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

import java.util.Map;
import java.util.TreeMap;

/** Says where threads stand, as text for a reader. */
final class ThreadDump {
    private static final int FRAMES = 12;

    private ThreadDump() {}

    /** Returns the Python stacks of a context's threads; waits for the context's GIL. */
    static String ofPython(Context context) {
        Value importing = context.eval("python", "__import__");
        return importing.execute("parallax_graalpy").invokeMember("stacks").asString();
    }

    /** Returns the Java stacks of the threads that run Python, innermost frames only. */
    static String ofJava() {
        StringBuilder text = new StringBuilder();
        Map<String, StackTraceElement[]> stacks = new TreeMap<>();
        Thread.getAllStackTraces().forEach((thread, frames) -> stacks.put(label(thread), frames));
        stacks.forEach((label, frames) -> append(text, label, frames));
        return text.toString();
    }

    private static String label(Thread thread) {
        return "Java thread \"%s\" #%d %s"
                .formatted(thread.getName(), thread.threadId(), thread.getState());
    }

    private static void append(StringBuilder text, String label, StackTraceElement[] frames) {
        if (!label.contains(PythonProcess.THREAD_NAME) && !label.contains("Polyglot-python")) {
            return;
        }
        text.append(label).append('\n');
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append("    at ").append(frames[i]).append('\n');
        }
    }
}
