package dev.parallax.testing.parity;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Runs programs on all sides and judges the answers.
 *
 * <p>Immutable and safe for use by any thread.
 *
 * <pre>{@code
 * Trial trial =
 *         new Trial(
 *                 List.of(Sides.answering("cpython", "3.6"), Sides.answering("java", "3.6")),
 *                 Rules.DEFAULT,
 *                 Duration.ofSeconds(1));
 * System.out.println(trial.run(Sides.ASKING).verdict()); // AGREE
 * }</pre>
 *
 * @param backends at least two, Python's before Java's; the first is held against the others
 * @param rules of the comparison
 * @param limit the longest one program may take on one side
 */
public record Trial(List<Backend> backends, Rules rules, Duration limit) {
    /** Copies the backends. */
    public Trial {
        backends = List.copyOf(backends);
    }

    /** Runs a program on all sides, in an order that depends on the program, and judges it. */
    public Judgement run(Program program) {
        return new Judge(rules).judge(program, columns(program));
    }

    /** Runs a program on all sides. */
    public List<Column> columns(Program program) {
        List<Integer> order = new ArrayList<>();
        for (int n = 0; n < backends.size(); n++) {
            order.add(n);
        }
        // neither side must come to rely on running first
        Collections.shuffle(order, new Random(program.hashCode()));
        Column[] columns = new Column[backends.size()];
        for (int n : order) {
            Backend backend = backends.get(n);
            columns[n] = new Column(backend.name(), backend.version(), answers(backend, program));
        }
        return List.of(columns);
    }

    /** Asks one side; that it fails is its trouble, not an answer and not the other sides' end. */
    private List<Outcome> answers(Backend backend, Program program) {
        try {
            return backend.run(program, limit);
        } catch (RuntimeException e) {
            return List.of(new Outcome(new Ending.Broken("failed: " + e), "", "", List.of()));
        }
    }
}
