package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.parity.Divergence;
import dev.parallax.testing.parity.Judgement;
import dev.parallax.testing.parity.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** Says which generated programs fail; once one does, only those that fail in the same way. */
final class Failing {
    private final NodeRunner runner;
    private final BiFunction<Program, Judgement, Optional<Divergence>> shows;
    private @Nullable Verdict first;
    private boolean compared;
    private @Nullable Judgement vacuous;
    private @Nullable Judgement last;
    private final Map<Divergence, Judgement> seen = new HashMap<>();

    /**
     * Makes one.
     *
     * @param shows tells which declared divergence a program shows
     */
    Failing(NodeRunner runner, BiFunction<Program, Judgement, Optional<Divergence>> shows) {
        this.runner = runner;
        this.shows = shows;
    }

    boolean test(Program program) {
        Judgement judgement = runner.trial().run(program);
        last = judgement;
        switch (judgement.verdict()) {
            case AGREE, COSMETIC -> compared = true;
            case VACUOUS -> vacuous = judgement;
            case MISMATCH, INFRASTRUCTURE -> {
                compared = true;
                return same(program, judgement);
            }
        }
        return false;
    }

    private boolean same(Program program, Judgement judgement) {
        Optional<Divergence> known = shows.apply(program, judgement);
        if (known.isPresent()) {
            seen.putIfAbsent(known.get(), judgement);
            return false;
        }
        if (first == null) {
            first = judgement.verdict();
        }
        return first == judgement.verdict();
    }

    /** Returns what was seen of a divergence first; null if it was not. */
    @Nullable Judgement seen(Divergence known) {
        return seen.get(known);
    }

    /** Returns the last judgement. */
    Judgement last() {
        return Objects.requireNonNull(last, "nothing was run");
    }

    /** Returns the judgement of a program if nothing was seen of any; null if something was. */
    @Nullable Judgement vacuous() {
        return compared ? null : vacuous;
    }
}
