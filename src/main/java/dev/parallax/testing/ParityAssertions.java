package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.parity.Judgement;
import dev.parallax.testing.parity.Rules;
import dev.parallax.testing.parity.Trial;
import dev.parallax.testing.value.Equality;

import java.util.ArrayList;
import java.util.List;

/**
 * Assertions that need no annotation of Parallax.
 *
 * <pre>{@code
 * @Test
 * void adds(PyModule orders) {
 *     ParityAssertions.assertParity(
 *             orders.fn("total").with(List.of(1, 2), Parity.kw("tax", 0.5)),
 *             () -> Orders.total(List.of(1, 2), 0.5));
 * }
 * }</pre>
 */
public final class ParityAssertions {
    private ParityAssertions() {}

    /**
     * Asserts that Java answers what every Python side does; what either throws is its answer.
     *
     * @throws ParityMismatchError if a side differs, or nothing was compared
     * @throws ParityInfrastructureError if a side has no answer
     */
    public static void assertParity(PyCall python, Parity.JavaCall java) {
        assertParity(python, java, Equality.PYTHONIC);
    }

    /**
     * The same under another equality, such as {@code Equality.PYTHONIC.ulps(1)}.
     *
     * @throws ParityMismatchError if a side differs, or nothing was compared
     * @throws ParityInfrastructureError if a side has no answer
     */
    public static void assertParity(PyCall python, Parity.JavaCall java, Equality equality) {
        Rules rules = Rules.DEFAULT.under(equality).withoutOutput();
        List<Backend> sides = new ArrayList<>(python.module().sides());
        sides.add(new SupplierBackend(java));
        Judgement judgement =
                new Trial(sides, rules, python.module().limit()).run(python.program());
        if (!judgement.verdict().passes()) {
            throw NodeRunner.failure(judgement, python.module().label());
        }
    }
}
