package dev.parallax.lane.graalpy;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Closes a context whatever its threads do, on a thread of its own.
 *
 * @param facilities gets threads out of system calls
 * @param context the context, as soon as there is one
 * @param ended completes when the process is gone
 */
record Closing(
        Facilities facilities,
        CompletableFuture<Context> context,
        CompletableFuture<Ending> ended) {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int ATTEMPTS = 250;

    /** Starts to close, and returns. */
    void start(Ending ending) {
        Thread.ofPlatform().daemon().name("parallax-closing").start(() -> run(ending));
    }

    private void run(Ending ending) {
        Context made;
        try {
            made = context.join();
        } catch (CancellationException | CompletionException e) {
            return; // there never was one
        }
        Thread.ofPlatform().daemon().name("parallax-closer").start(() -> close(made));
        for (int attempt = 0; attempt < ATTEMPTS && !endedWithin(PAUSE); attempt++) {
            facilities.wakeBlockedThreads();
        }
        // Only where threads can't be got out of system calls: it is given up, not waited for.
        ended.complete(ending);
    }

    private static void close(Context context) {
        try {
            context.close(true);
        } catch (PolyglotException e) {
            // Closed, but a subprocess of its is alive: the end of the run ends that.
        }
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
