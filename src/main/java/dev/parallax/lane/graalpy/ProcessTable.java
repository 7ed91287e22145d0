package dev.parallax.lane.graalpy;

import dev.parallax.lane.OutputCollector;
import dev.parallax.record.ExceptionInfo;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * All Python processes of one execution, by process id, and what they have in common. Python's
 * threads call it, several at a time.
 */
final class ProcessTable {
    private final Facilities facilities;
    private final Nursery nursery;
    private final OutputCollector output;
    private final Map<Integer, PythonProcess> processes = new ConcurrentSkipListMap<>();
    private final Set<String> semaphores = ConcurrentHashMap.newKeySet();
    private final String token = UUID.randomUUID().toString();
    private final OsChildren osChildren;
    private final VirtualPids pids = new VirtualPids(ProcessHandle.current().pid());
    private volatile long startedAt;
    private volatile @Nullable ExceptionInfo exception;

    ProcessTable(Facilities facilities, Nursery nursery, OutputCollector output) {
        this.facilities = facilities;
        this.nursery = nursery;
        this.output = output;
        this.osChildren = new OsChildren(facilities, output, semaphores, token);
    }

    /** Returns what marks the frames of this run's children. */
    String token() {
        return token;
    }

    OsChildren osChildren() {
        return osChildren;
    }

    OutputCollector output() {
        return output;
    }

    /** Gives the main process its job. */
    void begin(PythonProcess main, Job job) {
        processes.put(job.pid(), main);
        main.begin(job);
    }

    /** Notes that the program's first statement comes next. */
    void started() {
        startedAt = System.nanoTime();
    }

    /** Returns {@link System#nanoTime} of the program's first statement, 0 if it did not come. */
    long startedAt() {
        return startedAt;
    }

    void failed(String type, String message, @Nullable String file, int line) {
        exception = new ExceptionInfo(type, message, file, line);
    }

    @Nullable ExceptionInfo exception() {
        return exception;
    }

    /** Starts a child; the descriptors become its own. */
    int start(int parent, int data, String descriptors, PythonProcess parentProcess) {
        List<Integer> owned = Arrays.stream(descriptors.split(",")).map(Integer::valueOf).toList();
        PythonProcess child = nursery.take();
        int pid = pids.next();
        processes.put(pid, child);
        parentProcess.descriptors().give(owned, child.descriptors());
        child.begin(new ChildJob(this, pid, parent, data));
        return pid;
    }

    /** Sends a signal to a process of this run; false if {@code pid} is none, or is dead. */
    boolean signal(int pid, int signal) {
        PythonProcess process = processes.get(pid);
        if (process == null || process.ended().isDone()) {
            return false;
        }
        if (Signals.ends(signal)) {
            process.end(new Ending.Killed(signal));
        }
        return true;
    }

    @Nullable Integer poll(int pid) {
        Ending ending = child(pid).ended().getNow(null);
        return ending == null ? null : ending.exitCode();
    }

    int await(int pid) {
        return child(pid).ended().join().exitCode();
    }

    private PythonProcess child(int pid) {
        return Objects.requireNonNull(processes.get(pid), "no child has this process id");
    }

    void semaphore(String name, boolean made) {
        if (made) {
            semaphores.add(name);
        } else {
            semaphores.remove(name);
        }
    }

    /** Returns where the threads of all living processes stand, as far as they can tell. */
    String stacks() {
        return ThreadDump.ofLiving(processes);
    }

    /** Returns where the main threads stood that {@link #clear} ended. */
    String cancelled() {
        return ThreadDump.ofEnded(processes);
    }

    /** Ends what is left, waits until it is gone, and removes what it left behind. */
    void clear() {
        processes.values().forEach(process -> process.end(new Ending.Killed(Signals.KILL)));
        processes.values().forEach(process -> process.ended().join());
        osChildren.clear();
        semaphores.forEach(facilities.libc()::unlinkSemaphore);
        semaphores.clear();
        facilities.restoreWorkingDirectory();
    }
}
