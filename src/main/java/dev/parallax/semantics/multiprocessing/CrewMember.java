package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.interpreter.PyFunction;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** One process of a {@link Crew}. */
final class CrewMember implements ChildProcess.Watcher {
    private final Crew crew;
    private @Nullable ChildProcess child;
    private Crew.@Nullable Job job;
    private int tasks;
    private volatile boolean asked;

    CrewMember(Crew crew) {
        this.crew = crew;
    }

    synchronized void begin(ChildProcess started, PyFunction.@Nullable Call initializer) {
        child = started;
        if (initializer != null) {
            started.sendFirst(Messages.FIRST, initializer);
        }
    }

    private synchronized ChildProcess child() {
        return Objects.requireNonNull(child, "it has begun");
    }

    synchronized void take(Crew.Job next) {
        job = next;
    }

    private synchronized Crew.@Nullable Job release() {
        Crew.Job done = job;
        job = null;
        return done;
    }

    private synchronized Crew.@Nullable Job job() {
        return job;
    }

    /** Sends its call; what can't travel fails alone. */
    void makeCall() {
        Crew.Job current = job();
        if (current == null) {
            return; // it has died meanwhile
        }
        try {
            child().send(current.call());
        } catch (RuntimeException e) {
            release();
            current.finish(new Reply.Raised(e, ""));
            crew.free(this, tasks);
        }
    }

    @Override
    public void replied(Reply reply) {
        Crew.Job done = release();
        tasks++;
        crew.free(this, tasks);
        if (done != null) {
            finish(done, reply);
        }
    }

    /** What is called back is Python code: it runs under the GIL. */
    void finish(Crew.Job done, Reply reply) {
        crew.interpreter().gil().take();
        try {
            done.finish(reply);
        } finally {
            crew.interpreter().gil().drop(false);
        }
    }

    @Override
    public void ended() {
        crew.gone(this, asked, release());
    }

    /** Another has died: this one is in the middle of something, and is of no use any more. */
    void drop(List<Crew.Job> lost) {
        Crew.Job current = release();
        if (current != null) {
            lost.add(current);
        }
        asked = true;
        child().terminate();
    }

    void end() {
        asked = true;
        child().sendEnd();
    }

    void endNow(boolean kill) {
        asked = true;
        if (kill) {
            child().kill();
        } else if (job() == null) {
            child().sendEnd();
        } else {
            child().terminate();
        }
    }
}
