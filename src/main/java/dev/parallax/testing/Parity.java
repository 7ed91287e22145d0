package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.java.GilChoice;
import dev.parallax.testing.parity.CaseLabel;
import dev.parallax.testing.parity.Judgement;
import dev.parallax.testing.parity.Rules;
import dev.parallax.testing.value.CallArguments;
import dev.parallax.testing.value.Equality;
import dev.parallax.testing.value.PyLiteral;

import org.jspecify.annotations.Nullable;

/**
 * The comparison by hand, as a parameter of any test of a class with {@link Parallax}.
 *
 * <pre>{@code
 * @Test
 * void pair(Parity parity) {
 *     parity.of("total")
 *             .and(() -> Orders.total(List.of(1, 2), 0.2))
 *             .with(List.of(1, 2), Parity.kw("tax", 0.2))
 *             .under(Equality.PYTHONIC.ulps(1))
 *             .check();
 * }
 * }</pre>
 */
public final class Parity {
    private final Stand stand;

    Parity(Stand stand) {
        this.stand = stand;
    }

    /** An argument by keyword, {@code name=value}. */
    public record Keyword(String name, @Nullable Object value) {}

    /** What the Java side does. The classes it calls are not loaded anew: static state stays. */
    @FunctionalInterface
    public interface JavaCall {
        /** Returns what Java answers; what it throws is the answer, too. */
        @Nullable Object call() throws Exception;
    }

    /** Makes an argument by keyword. */
    public static Keyword kw(String name, @Nullable Object value) {
        return new Keyword(name, value);
    }

    /** Starts with a function of this module. */
    public Pair of(PyFunction function) {
        return of(function.name());
    }

    /** Starts with a function of the module. */
    public Pair of(String function) {
        return new Pair(stand, function, CallArguments.NONE, null, Rules.DEFAULT);
    }

    /** A function of Python and its counterpart, to be compared. Immutable. */
    public static final class Pair {
        private final Stand stand;
        private final String function;
        private final CallArguments given;
        private final @Nullable JavaCall java;
        private final Rules rules;

        private Pair(
                Stand stand,
                String function,
                CallArguments given,
                @Nullable JavaCall java,
                Rules rules) {
            this.stand = stand;
            this.function = function;
            this.given = given;
            this.java = java;
            this.rules = rules;
        }

        /** Names the Java side; without it, {@link Parallax#java()} is searched for it. */
        public Pair and(JavaCall call) {
            return new Pair(stand, function, given, call, rules);
        }

        /** Gives Java values as arguments, those made by {@link #kw} by keyword. */
        public Pair with(@Nullable Object... arguments) {
            return given(Calls.given(arguments));
        }

        /** Gives arguments as Python writes them: {@code "[1, 2], tax=0.2"}. */
        public Pair withPython(String arguments) {
            return given(PyLiteral.arguments(arguments));
        }

        private Pair given(CallArguments arguments) {
            return new Pair(stand, function, arguments, java, rules);
        }

        /** Compares under another equality. */
        public Pair under(Equality equality) {
            return new Pair(stand, function, given, java, rules.under(equality));
        }

        /** Returns the verdict without failing. */
        public Judgement judge() {
            Program program = Calls.program(function, given);
            Backend side =
                    java == null ? stand.javaByName(GilChoice.ON) : new SupplierBackend(java);
            return stand.trial(new ParityRules(rules), side).run(program);
        }

        /**
         * Compares.
         *
         * @throws ParityMismatchError if the sides differ
         * @throws ParityInfrastructureError if a side has no answer
         */
        public void check() {
            Judgement judgement = judge();
            if (!judgement.verdict().passes()) {
                ModuleFile module = stand.home().module();
                throw NodeRunner.failure(judgement, CaseLabel.of(module.name(), module.folder()));
            }
        }
    }
}
