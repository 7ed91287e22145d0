package dev.parallax.semantics.contract;

import static dev.parallax.semantics.contract.SmallGenerators.next;

import dev.parallax.semantics.errors.ValueError;
import dev.parallax.semantics.generator.Generator;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Delegating many levels deep; {@code contract/protocol.py} is the other half. */
class DelegationNestCases {
    private static Generator<@Nullable Object> nested(int n) {
        return Generator.<@Nullable Object>returning(
                y ->
                        n == 0
                                ? Arrays.asList(y.yield("bottom"))
                                : Arrays.asList(y.from(nested(n - 1))));
    }

    private static Generator<@Nullable Object> logging(Trace t, int n) {
        return Generator.of(
                y -> {
                    try {
                        if (n == 0) {
                            y.yield("bottom");
                        } else {
                            y.from(logging(t, n - 1));
                        }
                    } finally {
                        t.log("level", n);
                    }
                });
    }

    private static Generator<@Nullable Object> renaming(Trace t, int n) {
        return Generator.of(
                y -> {
                    try {
                        if (n == 0) {
                            y.yield("bottom");
                        } else {
                            y.from(renaming(t, n - 1));
                        }
                    } catch (ValueError e) {
                        t.log("level", n, e.text());
                        throw new ValueError(e.text() + n);
                    }
                });
    }

    void delegation_nests(Trace t) {
        var g = nested(6);
        next(t, g, 1);
        t.tell(() -> g.send("in"));
    }

    void closing_goes_from_inside_out(Trace t) {
        var g = logging(t, 4);
        next(t, g, 1);
        t.tell(g::close);
    }

    void an_error_goes_from_inside_out(Trace t) {
        var g = renaming(t, 3);
        next(t, g, 1);
        t.tell(() -> g.raise(new ValueError("x")));
    }
}
