package dev.parallax.semantics.multiprocessing;

import dev.parallax.semantics.errors.Traceback;
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

    synchronized ChildProcess child() {
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

    boolean isBusy() {
        return job() != null;
    }

    /** Sends its call; says whether it has one now. What can't travel fails alone. */
    boolean makeCall() {
        Crew.Job current = job();
        if (current == null) {
            return true; // it has died meanwhile, and the call with it
        }
        try {
            child().send(current.call());
            return true;
        } catch (Throwable e) {
            if (release() != null) {
                finishAll(List.of(current), new Reply.Raised(e, Traceback.format(e)));
            }
            return false;
        }
    }

    @Override
    public void answered(Answer answer) {
        Crew.Job done = release();
        tasks++;
        crew.free(this, tasks);
        if (done != null) {
            underGil(() -> finish(done, answer));
        }
    }

    private void finish(Crew.Job done, Answer answer) {
        Reply reply;
        try {
            reply = answer.unpack(crew.interpreter());
        } catch (Throwable e) {
            crew.unreadable(this, done, e);
            return;
        }
        done.finish(reply);
    }

    /** What is called back is Python code: it runs under the GIL. */
    void finishAll(List<Crew.Job> jobs, Reply reply) {
        if (!jobs.isEmpty()) {
            underGil(() -> jobs.forEach(each -> each.finish(reply)));
        }
    }

    private void underGil(Runnable body) {
        if (crew.interpreter().holdsGil()) {
            body.run();
            return;
        }
        crew.interpreter().gil().take();
        try {
            body.run();
        } catch (RuntimeException e) {
            // Of a callback: whoever listens to the child must go on.
            crew.interpreter().stderr().write(Traceback.format(e));
        } finally {
            crew.interpreter().gil().drop(false);
        }
    }

    @Override
    public void ended() {
        Crew.Job lost = release();
        crew.gone(this, asked, lost == null ? List.of() : List.of(lost), new Reply.Dead(null));
        crew.buried(this);
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

    /** Ends it, whatever it does. */
    void endNow() {
        asked = true;
        if (job() == null) {
            child().sendEnd();
        } else {
            child().terminate();
        }
    }
}
