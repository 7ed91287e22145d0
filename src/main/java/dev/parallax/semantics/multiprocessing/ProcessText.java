package dev.parallax.semantics.multiprocessing;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What {@code repr} says of a process. */
final class ProcessText {
    private static final Map<Integer, String> SIGNALS =
            Map.of(-15, "-SIGTERM", -9, "-SIGKILL", -2, "-SIGINT", -6, "-SIGABRT", -11, "-SIGSEGV");

    private ProcessText() {}

    static String of(PyProcess process, String type, long parent) {
        String start = "<" + type + " name='" + process.name() + "'";
        if (process.closed()) {
            return start + " closed>";
        }
        return start + life(process.child(), parent) + (process.daemon() ? " daemon>" : ">");
    }

    private static String life(@Nullable ChildProcess child, long parent) {
        if (child == null) {
            return " parent=" + parent + " initial";
        }
        String known = " pid=" + child.pid() + " parent=" + parent;
        if (child.isAlive()) {
            return known + " started";
        }
        int status = child.exitcode();
        return known + " stopped exitcode=" + SIGNALS.getOrDefault(status, "" + status);
    }
}
