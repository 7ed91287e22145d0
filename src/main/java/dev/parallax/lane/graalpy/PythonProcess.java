package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One Python process: a context and the thread that is Python's main thread in it. It is made, gets
 * ready, waits for its {@link Job}, does it and is gone. Any thread may call it.
 */
final class PythonProcess {
    /** What its thread is called; {@link BlockedThreads} knows it by this name. */
    static final String THREAD_NAME = "parallax-python";

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration DUMP_LIMIT = Duration.ofSeconds(3);
    private static final int ATTEMPTS = 250;

    /** What a process is to do, and as whom. */
    interface Job {
        /** Returns the run that the process belongs to. */
        ProcessTable table();

        /** Returns its process id. */
        int pid();

        /** Runs the program on the process's own thread and returns the exit code. */
        int run(Value boot, Host host);
    }

    private final Facilities facilities;
    private final CompletableFuture<Job> job = new CompletableFuture<>();
    private final CompletableFuture<Context> ready = new CompletableFuture<>();
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();
    private final AtomicReference<@Nullable Ending> decided = new AtomicReference<>();
    private final Host host = new Host(this);
    private volatile String cancelledAt = "";
    private final Descriptors descriptors = new Descriptors();

    private PythonProcess(Facilities facilities) {
        this.facilities = facilities;
    }

    /** Starts one. */
    static PythonProcess start(Facilities facilities) {
        PythonProcess process = new PythonProcess(facilities);
        Thread.ofPlatform().daemon().name(THREAD_NAME).start(process::live);
        return process;
    }

    /** Waits until it is ready for its job. */
    void awaitReady() throws InterruptedException {
        try {
            ready.get();
        } catch (ExecutionException e) {
            // Whoever gives it a job will see how it ended.
        }
    }

    /** Returns Python's version, then a note for each shim that the era needs; once it is ready. */
    List<String> about(boolean talk2018) {
        Value importing = ready.join().eval("python", "__import__");
        Value boot = importing.execute("parallax_graalpy");
        return boot.invokeMember("about", talk2018).asString().lines().toList();
    }

    /** Gives it its job; only the first one counts. */
    void begin(Job work) {
        job.complete(work);
    }

    /** Completes when it is gone. */
    CompletableFuture<Ending> ended() {
        return ended;
    }

    /** Returns the descriptors that are this process's own. */
    Descriptors descriptors() {
        return descriptors;
    }

    /** Says whether nothing more that it does counts. */
    boolean isEnding() {
        return decided.get() != null;
    }

    /** Ends it from outside, or from inside without unwinding. Returns at once. */
    void end(Ending ending) {
        if (decided.compareAndSet(null, ending)) {
            job.cancel(false);
            Thread.ofPlatform().daemon().name("parallax-closing").start(this::tearDown);
        }
    }

    /** Returns where its threads stand, or null if it can't tell in time. */
    @Nullable String stacks() {
        host.mute();
        FutureTask<String> text = new FutureTask<>(() -> ThreadDump.ofPython(ready.join()));
        Thread.ofPlatform().daemon().name("parallax-dump").start(text);
        try {
            return text.get(DUMP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Returns where its main thread stood when it was ended; empty before. */
    String cancelledAt() {
        return cancelledAt;
    }

    private void live() {
        try (Context context = facilities.context(host)) {
            Value boot = facilities.boot(context, host);
            ready.complete(context);
            Job work = job.join();
            host.attach(work);
            Thread.currentThread().setName(THREAD_NAME + "-" + work.pid());
            int code = work.run(boot, host);
            // Closing waits for the threads that the program left, and some may have to be woken.
            end(new Ending.Exited(code));
            context.close(true);
        } catch (PolyglotException e) {
            cancelledAt = ThreadDump.ofCancelled(e, facilities.python());
            decided.compareAndSet(null, endingOf(e));
        } catch (CancellationException | CompletionException e) {
            decided.compareAndSet(null, new Ending.Exited(0)); // it never had a job
        } catch (RuntimeException | Error e) {
            decided.compareAndSet(null, new Ending.Broken(String.valueOf(e)));
        } finally {
            gone();
        }
    }

    private void gone() {
        ready.completeExceptionally(new CancellationException());
        host.flush();
        Ending ending = decided.get();
        ended.complete(ending == null ? new Ending.Broken("it vanished") : ending);
        // Last, because the parent asks for the exit code as soon as it sees the end of its pipe.
        facilities.closeDescriptors(descriptors);
    }

    private static Ending endingOf(PolyglotException e) {
        if (e.isExit()) {
            return new Ending.Exited(e.getExitStatus() & 0xFF);
        }
        String what = e.isResourceExhausted() ? "out of memory or stack: " : "GraalPy failed: ";
        return new Ending.Broken(what + e.getMessage());
    }

    private void tearDown() {
        Context context;
        try {
            context = ready.join();
        } catch (CancellationException | CompletionException e) {
            return;
        }
        Thread.ofPlatform().daemon().name("parallax-closer").start(() -> context.close(true));
        for (int attempt = 0; attempt < ATTEMPTS && !endedWithin(PAUSE); attempt++) {
            facilities.wakeBlockedThreads();
        }
        // Only where threads can't be got out of system calls: it is given up, not waited for.
        ended.complete(Objects.requireNonNull(decided.get()));
    }

    private boolean endedWithin(Duration time) {
        try {
            ended.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
