package dev.parallax.testing;

import dev.parallax.testing.backend.Program;
import dev.parallax.testing.parity.Judgement;
import dev.parallax.testing.parity.Verdict;

import org.jspecify.annotations.Nullable;

/** Says which generated programs fail; once one does, only those that fail in the same way. */
final class Failing {
    private final NodeRunner runner;
    private @Nullable Verdict first;
    private boolean compared;
    private @Nullable Judgement vacuous;

    Failing(NodeRunner runner) {
        this.runner = runner;
    }

    boolean test(Program program) {
        Judgement judgement = runner.trial().run(program);
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
        if (!runner.fails(program, judgement)) {
            return false;
        }
        if (first == null) {
            first = judgement.verdict();
        }
        return first == judgement.verdict();
    }

    /** Returns the judgement of a program if nothing was seen of any; null if something was. */
    @Nullable Judgement vacuous() {
        return compared ? null : vacuous;
    }
}
