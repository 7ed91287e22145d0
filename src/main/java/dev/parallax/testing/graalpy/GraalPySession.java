package dev.parallax.testing.graalpy;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.LiveSession;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Protocol;
import dev.parallax.testing.backend.PythonModule;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.Wire;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One live program in a context of its own. */
final class GraalPySession implements LiveSession {
    private static final String END = "";

    private final GraalPyBackends pool;
    private final PythonModule module;
    private final Duration limit;
    private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private @Nullable Leased context;
    private @Nullable Future<?> running;
    private @Nullable Outcome last;

    GraalPySession(GraalPyBackends pool, PythonModule module, Duration limit) {
        this.pool = pool;
        this.module = module;
        this.limit = limit;
    }

    @Override
    public Outcome take(Step step) {
        try {
            if (last == null && context == null) {
                start();
            }
            if (last != null) {
                return last;
            }
            steps.add(Protocol.step(step));
            JsonNode answer = answer(limit);
            return answer == null ? ended() : Protocol.outcome(answer);
        } catch (IllegalStateException e) {
            return lost(new Ending.Broken(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lost(new Ending.Broken("interrupted"));
        }
    }

    /** Loads the module; if it can't be, what it said is the last outcome. */
    private void start() throws InterruptedException {
        Leased made = pool.lend();
        context = made;
        running = made.begin(Protocol.live(module), steps::take, answers);
        JsonNode answer = answer(Protocol.loading(limit));
        if (answer != null && !Protocol.loaded(answer)) {
            last = Protocol.outcome(answer);
        }
    }

    /** Returns the next line of the answer; null if there is none, and why is the last outcome. */
    private @Nullable JsonNode answer(Duration time) throws InterruptedException {
        String line = answers.poll(time.toNanos(), TimeUnit.NANOSECONDS);
        if (line == null) {
            String where = context == null || running == null ? "" : context.stopped(running);
            lost(new Ending.TimedOut("after " + time.toMillis() + " ms:\n" + where));
            return null;
        }
        if (line.equals(END)) {
            lost(new Ending.Broken("GraalPy ended its program"));
            return null;
        }
        return Wire.json(line);
    }

    private Outcome ended() {
        return last == null ? lost(new Ending.Broken("it has ended")) : last;
    }

    private Outcome lost(Ending ending) {
        Outcome outcome = GraalPyBackend.outcome(ending);
        last = outcome;
        if (context != null) {
            pool.end(context, "no answer to a step of a session");
            context = null;
        }
        return outcome;
    }

    @Override
    public void close() {
        if (context == null) {
            return;
        }
        try {
            steps.add(END);
            JsonNode answer = answer(limit);
            Leased open = context;
            if (answer != null && open != null) {
                giveBack(open, Protocol.leftBehind(answer));
            }
        } catch (InterruptedException e) {
            lost(new Ending.Broken("interrupted"));
            Thread.currentThread().interrupt();
        } finally {
            last = GraalPyBackend.outcome(new Ending.Broken("the session is closed"));
        }
    }

    private void giveBack(Leased open, List<String> left) {
        context = null;
        if (left.isEmpty()) {
            pool.returned(open);
        } else {
            pool.end(open, String.join(", ", left));
        }
    }
}
