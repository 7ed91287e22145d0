package dev.parallax.lane.java;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Where this process's threads stand, as text. */
final class ThreadDump {
    private ThreadDump() {}

    static String ofAllThreads() {
        StringBuilder text = new StringBuilder();
        Map<Thread, StackTraceElement[]> all = Thread.getAllStackTraces();
        List<Thread> threads =
                all.keySet().stream()
                        .filter(ThreadDump::isProgram)
                        .sorted(Comparator.comparingLong(Thread::threadId))
                        .toList();
        for (Thread thread : threads) {
            text.append('"').append(thread.getName()).append("\" ").append(thread.getState());
            text.append('\n');
            for (StackTraceElement frame : all.getOrDefault(thread, new StackTraceElement[0])) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        return text.toString();
    }

    /** Leaves out the JVM's own threads and the one that dumps. */
    private static boolean isProgram(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null
                && !group.getName().equals("system")
                && !group.getName().equals("InnocuousThreadGroup")
                && !thread.equals(Thread.currentThread());
    }
}
