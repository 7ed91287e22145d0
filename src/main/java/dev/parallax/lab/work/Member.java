package dev.parallax.lab.work;

import dev.parallax.semantics.gil.Activity;
import dev.parallax.semantics.gil.Gil;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Objects;

/** A started thread of a {@link Crew}. */
public final class Member {
    private final Gil gil;
    private @Nullable Thread thread;
    private volatile @Nullable Throwable failure;

    Member(Gil gil) {
        this.gil = gil;
    }

    void start(Thread unstarted) {
        thread = unstarted;
        unstarted.start();
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // nothing is swallowed: join throws it
    void run(Crew.Body body) {
        try {
            body.run();
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            failure = e;
        }
    }

    /**
     * Waits for its end without the GIL: {@code Thread.join()}.
     *
     * @throws IOException if it ended by one
     * @throws InterruptedException if interrupted while waiting
     * @throws IllegalStateException if it ended by another exception, which is the cause
     */
    public void join() throws IOException, InterruptedException {
        Thread started = Objects.requireNonNull(thread);
        gil.blocking(
                Activity.LOCK_WAIT,
                () -> {
                    started.join();
                    return started;
                });
        Throwable thrown = failure;
        if (thrown instanceof IOException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (thrown != null) {
            throw new IllegalStateException(started.getName() + " failed: " + thrown, thrown);
        }
    }
}
