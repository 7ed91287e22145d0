package dev.parallax.testing.graalpy;

import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.LiveBackend;
import dev.parallax.testing.backend.LiveSession;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Protocol;
import dev.parallax.testing.backend.PythonModule;
import dev.parallax.testing.value.Wire;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One module on GraalPy. */
record GraalPyBackend(GraalPyBackends pool, PythonModule module) implements LiveBackend {
    @Override
    public String name() {
        return "graalpy";
    }

    @Override
    public String version() {
        try {
            Leased context = pool.take();
            pool.giveBack(context);
            return "GraalPy %s (Python %s)".formatted(pool.engine().getVersion(), context.python());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "GraalPy";
        }
    }

    @Override
    public List<Outcome> run(Program program, Duration limit) {
        try {
            return run(pool.take(), program, limit);
        } catch (IllegalStateException e) {
            return List.of(outcome(new Ending.Broken(String.valueOf(e.getMessage()))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(outcome(new Ending.Broken("interrupted")));
        }
    }

    private List<Outcome> run(Leased context, Program program, Duration limit)
            throws InterruptedException {
        List<String> lines = new CopyOnWriteArrayList<>();
        try {
            context.run(Protocol.request(module, program), limit, lines::add);
        } catch (Leased.Late e) {
            pool.discard(context, "no end within " + limit.toMillis() + " ms");
            return ended(lines, new Ending.TimedOut(String.valueOf(e.getMessage())));
        } catch (Leased.Failed e) {
            pool.discard(context, String.valueOf(e.getMessage()));
            return ended(lines, new Ending.Broken(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            pool.discard(context, "interrupted");
            throw e;
        }
        List<String> left = Protocol.leftBehind(Wire.json(lines.getLast()));
        if (left.isEmpty()) {
            pool.giveBack(context);
        } else {
            pool.discard(context, String.join(", ", left));
        }
        return outcomes(lines);
    }

    @Override
    public LiveSession open(Duration limit) {
        return new GraalPySession(pool, module, limit);
    }

    private static List<Outcome> outcomes(List<String> lines) {
        List<Outcome> outcomes = new ArrayList<>();
        for (String line : lines) {
            JsonNode answer = Wire.json(line);
            if (!Protocol.last(answer)) {
                outcomes.add(Protocol.outcome(answer));
            }
        }
        return outcomes;
    }

    private static List<Outcome> ended(List<String> lines, Ending ending) {
        List<Outcome> outcomes = outcomes(lines);
        outcomes.add(outcome(ending));
        return outcomes;
    }

    static Outcome outcome(Ending ending) {
        return new Outcome(ending, "", "", List.of());
    }
}
