package dev.parallax.testing;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Runs a call on a thread of its own and says where it stands if it takes too long. */
record TimedCall(Duration limit) {
    Outcome run(Callable<Outcome> call) {
        FutureTask<Outcome> task = new FutureTask<>(call);
        Thread thread = Thread.ofPlatform().daemon().name("parity").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return late(thread);
        } catch (ExecutionException e) {
            return BodyBackend.broken(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return BodyBackend.broken("interrupted");
        }
    }

    private Outcome late(Thread thread) {
        String dump =
                Arrays.stream(thread.getStackTrace())
                        .map(frame -> "      at " + frame)
                        .collect(Collectors.joining("\n"));
        thread.interrupt();
        return new Outcome(
                new Ending.TimedOut("      after " + limit.toMillis() + " ms:\n" + dump),
                "",
                "",
                List.of());
    }
}
