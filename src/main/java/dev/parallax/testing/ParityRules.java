package dev.parallax.testing;

import dev.parallax.testing.parity.Rules;
import dev.parallax.testing.value.Equality;

import java.util.Set;

/** The rules that a {@link ParityTest} asks for. */
record ParityRules(Rules rules) {
    static ParityRules of(ParityTest test) {
        Equality equality =
                switch (test.equality()) {
                    case STRICT -> Equality.STRICT;
                    case PYTHONIC -> Equality.PYTHONIC;
                    case LOOSE -> Equality.LOOSE;
                };
        if (test.ulps() > 0) {
            equality = equality.ulps(test.ulps());
        }
        if (test.absolute() > 0) {
            equality = equality.absolute(test.absolute());
        }
        if (test.relative() > 0) {
            equality = equality.relative(test.relative());
        }
        if (test.messages()) {
            equality = equality.withMessages();
        }
        return new ParityRules(
                new Rules(equality, test.output(), false, true, Set.of(test.raises())));
    }
}
