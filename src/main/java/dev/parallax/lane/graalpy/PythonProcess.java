package dev.parallax.lane.graalpy;

import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneUnavailableException;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One Python process: a context and the thread that is Python's main thread in it. It is made, gets
 * ready, waits for its {@link Job}, does it and is gone. Any thread may call it.
 */
final class PythonProcess {
    /** What its thread is called; {@link BlockedThreads} knows it by this name. */
    static final String THREAD_NAME = "parallax-python";

    private final Facilities facilities;
    private final @Nullable Path script;
    private final CompletableFuture<Job> job = new CompletableFuture<>();
    private final CompletableFuture<Context> ready = new CompletableFuture<>();
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();
    private final AtomicReference<@Nullable Ending> decided = new AtomicReference<>();
    private final Host host = new Host(this);
    private volatile String cancelledAt = "";
    private volatile boolean importedAhead;
    private final Descriptors descriptors = new Descriptors();

    private PythonProcess(Facilities facilities, @Nullable Path script) {
        this.facilities = facilities;
        this.script = script;
    }

    /** Starts one that can become any process. */
    static PythonProcess start(Facilities facilities) {
        return start(facilities, null);
    }

    /**
     * Starts one that has imported what a script will import.
     *
     * @param script the script, or null for any
     */
    static PythonProcess start(Facilities facilities, @Nullable Path script) {
        PythonProcess process = new PythonProcess(facilities, script);
        Thread.ofPlatform().daemon().name(THREAD_NAME).start(process::live);
        return process;
    }

    /**
     * Waits until it is ready for its job.
     *
     * @throws LaneUnavailableException if GraalPy can't make it
     */
    void awaitReady() throws InterruptedException, LaneUnavailableException {
        try {
            ready.get();
        } catch (ExecutionException | CancellationException e) {
            String crash = ended.join().crash();
            throw new LaneUnavailableException(
                    "GraalPy does not start here: %s; `parallax doctor` shows what was found"
                            .formatted(crash == null ? "it was ended" : crash));
        }
    }

    /** Returns Python's version, then a note for each shim that the era needs; once it is ready. */
    List<String> about(boolean talk2018) {
        Value importing = ready.join().eval("python", "__import__");
        Value boot = importing.execute("parallax_graalpy");
        return boot.invokeMember("about", talk2018, LaneRequest.TALK_CPUS)
                .asString()
                .lines()
                .toList();
    }

    /** Says whether it has imported something for its script; once it is ready. */
    boolean importedAhead() {
        return importedAhead;
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
            new Closing(facilities, ready, ended).start(ending);
        }
    }

    /** Asks where its threads stand; the answer may never come. */
    Future<String> stacks() {
        host.mute();
        FutureTask<String> answer = new FutureTask<>(() -> ThreadDump.ofPython(ready.join()));
        Thread.ofPlatform().daemon().name("parallax-dump").start(answer);
        return answer;
    }

    /** Returns where its main thread stood when it was ended; empty if it ended by itself. */
    String cancelledAt() {
        return cancelledAt;
    }

    private void live() {
        try (Context context = facilities.context(host)) {
            Value boot = facilities.boot(context, host);
            importedAhead = script != null && Facilities.importAhead(context, script);
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
            decided.compareAndSet(null, Ending.of(e));
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
        if (ending instanceof Ending.Broken broken) {
            host.complain(broken.reason());
        }
        ended.complete(ending == null ? new Ending.Broken("it vanished") : ending);
        // Last, because the parent asks for the exit code as soon as it sees the end of its pipe.
        facilities.closeDescriptors(descriptors);
    }
}
