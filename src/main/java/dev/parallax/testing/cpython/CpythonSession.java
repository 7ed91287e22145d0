package dev.parallax.testing.cpython;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.LiveSession;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Protocol;
import dev.parallax.testing.backend.PythonModule;
import dev.parallax.testing.backend.Step;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** One live program in a process of its own. */
final class CpythonSession implements LiveSession {
    private final CpythonBackends pool;
    private final PythonModule module;
    private final Duration limit;
    private @Nullable Child child;
    private @Nullable Outcome last;

    CpythonSession(CpythonBackends pool, PythonModule module, Duration limit) {
        this.pool = pool;
        this.module = module;
        this.limit = limit;
    }

    @Override
    public Outcome take(Step step) {
        if (last != null) {
            return last;
        }
        try {
            Child running = child == null ? started() : child;
            return running == null ? ended() : answer(running, step);
        } catch (IOException | IllegalArgumentException e) {
            return lost(CpythonBackend.broken(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lost(CpythonBackend.broken("interrupted"));
        }
    }

    private Outcome answer(Child running, Step step) throws IOException, InterruptedException {
        running.send(Protocol.step(step));
        try {
            return Protocol.outcome(running.answer(System.nanoTime() + limit.toNanos()));
        } catch (Child.Late e) {
            String where = CpythonBackend.late(running, limit);
            return lost(CpythonBackend.outcome(new Ending.TimedOut(where)));
        }
    }

    /** Loads the module; returns null if it can't be, and what it said is the last outcome. */
    private @Nullable Child started() throws IOException, InterruptedException {
        Child made = pool.lend();
        child = made;
        Duration loading = Protocol.loading(limit);
        try {
            made.ask(Protocol.live(module), limit);
            JsonNode answer = made.answer(System.nanoTime() + loading.toNanos());
            if (Protocol.loaded(answer)) {
                return made;
            }
            last = Protocol.outcome(answer);
        } catch (Child.Late e) {
            String where = CpythonBackend.late(made, loading);
            lost(CpythonBackend.outcome(new Ending.TimedOut(where)));
        }
        return null;
    }

    private Outcome ended() {
        return last == null ? CpythonBackend.broken("it has ended") : last;
    }

    private Outcome lost(Outcome outcome) {
        last = outcome;
        if (child != null) {
            pool.end(child, "no answer to a step of a session");
            child = null;
        }
        return outcome;
    }

    @Override
    public void close() {
        Child running = child;
        child = null;
        if (running == null) {
            return;
        }
        try {
            if (last == null) {
                running.send("");
            }
            JsonNode answer = running.answer(System.nanoTime() + limit.toNanos());
            List<String> left = Protocol.leftBehind(answer);
            if (left.isEmpty()) {
                pool.returned(running);
            } else {
                pool.end(running, String.join(", ", left));
            }
        } catch (IOException | Child.Late e) {
            pool.end(running, "its session did not end");
        } catch (InterruptedException e) {
            pool.end(running, "interrupted");
            Thread.currentThread().interrupt();
        } finally {
            last = CpythonBackend.broken("the session is closed");
        }
    }
}
