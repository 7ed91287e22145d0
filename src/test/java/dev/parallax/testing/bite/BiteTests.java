package dev.parallax.testing.bite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Suites that need no Python: any class of tests can be asked whether it bites. */
class BiteTests {
    /** What is changed. */
    static final class Sums {
        private Sums() {}

        static int upTo(int n) {
            int sum = 0;
            for (int i = 1; i <= n; i++) {
                sum += i;
            }
            return sum;
        }

        static String greeting() {
            return "hello";
        }
    }

    static class WatchfulCases {
        @Test
        void sums() {
            assertEquals(0, Sums.upTo(0));
            assertEquals(6, Sums.upTo(3));
            assertEquals("hello", Sums.greeting());
        }
    }

    static class ForgetfulCases {
        @Test
        void sums() {
            assertEquals(0, Sums.upTo(0));
        }
    }

    static class BlindCases {
        @Test
        void nothing() {
            assertEquals(2, 1 + 1);
        }
    }

    static class WrongCases {
        @Test
        void wrong() {
            assertEquals(7, Sums.upTo(3));
        }
    }

    static class EmptyCases {}

    private static Bite bite(Class<?> suite) {
        return Bite.of(suite).changing(Sums.class).atLeast(100);
    }

    @Test
    void a_suite_that_notices_every_change_passes() {
        assertThatCode(() -> bite(WatchfulCases.class).check()).doesNotThrowAnyException();
    }

    @Test
    void survivors_are_told_with_their_lines() {
        assertThatThrownBy(() -> bite(ForgetfulCases.class).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching(
                        "(?s)ForgetfulCases noticed [1-9] of \\d+ mutants.*survived "
                                + " BiteTests.java:\\d+  constant hello is hello~\n.*");
        assertThatCode(() -> bite(ForgetfulCases.class).atLeast(1).check())
                .doesNotThrowAnyException();
    }

    @Test
    void a_suite_whose_mutants_all_survive_fails_whatever_is_asked_for() {
        assertThatThrownBy(() -> bite(BlindCases.class).atLeast(0).check())
                .hasMessageContaining("BlindCases noticed 0 of ");
    }

    @Test
    void a_suite_that_fails_or_runs_nothing_proves_nothing() {
        assertThatThrownBy(() -> bite(WrongCases.class).check())
                .hasMessageContaining("WrongCases fails before anything is changed");
        assertThatThrownBy(() -> bite(EmptyCases.class).check())
                .hasMessageContaining("EmptyCases ran no test");
    }

    @Test
    void each_mutant_changes_one_line() throws Exception {
        try (var code = Sums.class.getResourceAsStream("BiteTests$Sums.class")) {
            assertThat(new Mutants(Sums.class.getClassLoader()).of(code.readAllBytes()))
                    .allMatch(mutant -> mutant.line() > 0)
                    .extracting(Mutant::what)
                    .containsExactly(
                            "constant 0 is 1",
                            "constant 1 is 2",
                            "condition IF_ICMPGT is IF_ICMPGE",
                            "operator IADD is ISUB",
                            "constant hello is hello~");
        }
    }
}
