package dev.parallax.testing.cpython;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.LiveBackend;
import dev.parallax.testing.backend.LiveSession;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Protocol;
import dev.parallax.testing.backend.PythonModule;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One module on CPython. */
record CpythonBackend(CpythonBackends pool, PythonModule module) implements LiveBackend {
    @Override
    public String name() {
        return "cpython";
    }

    @Override
    public String version() {
        try {
            Child child = pool.take();
            pool.giveBack(child);
            return "CPython " + child.version();
        } catch (IOException e) {
            return "CPython (" + e.getMessage() + ")";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "CPython";
        }
    }

    @Override
    public List<Outcome> run(Program program, Duration limit) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            run(pool.take(), program, limit, outcomes);
        } catch (IOException e) {
            outcomes.add(broken(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            outcomes.add(broken("interrupted"));
        }
        return outcomes;
    }

    private void run(Child child, Program program, Duration limit, List<Outcome> outcomes)
            throws InterruptedException {
        try {
            child.ask(Protocol.request(module, program), limit);
            long deadline = System.nanoTime() + Protocol.loading(limit).toNanos();
            JsonNode answer = child.answer(deadline);
            while (!Protocol.last(answer)) {
                if (Protocol.loaded(answer)) {
                    deadline = System.nanoTime() + limit.toNanos();
                } else {
                    outcomes.add(Protocol.outcome(answer));
                }
                answer = child.answer(deadline);
            }
            List<String> left = Protocol.leftBehind(answer);
            if (left.isEmpty()) {
                pool.giveBack(child);
            } else {
                pool.discard(child, String.join(", ", left));
            }
        } catch (Child.Late e) {
            outcomes.add(outcome(new Ending.TimedOut(late(child, limit))));
            pool.discard(child, "no end within " + limit.toMillis() + " ms");
        } catch (IOException | IllegalArgumentException e) {
            outcomes.add(broken(String.valueOf(e.getMessage())));
            pool.discard(child, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            pool.discard(child, "interrupted");
            throw e;
        }
    }

    @Override
    public LiveSession open(Duration limit) {
        return new CpythonSession(pool, module, limit);
    }

    static String late(Child child, Duration limit) {
        return "after " + limit.toMillis() + " ms:\n" + child.errors().strip();
    }

    static Outcome broken(String reason) {
        return outcome(new Ending.Broken(reason));
    }

    static Outcome outcome(Ending ending) {
        return new Outcome(ending, "", "", List.of());
    }
}
