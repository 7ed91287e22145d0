package dev.parallax.testing.bite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.testing.Answer;
import dev.parallax.testing.BackendTest;
import dev.parallax.testing.Binds;
import dev.parallax.testing.Case;
import dev.parallax.testing.Default;
import dev.parallax.testing.EchoPort;
import dev.parallax.testing.Parallax;
import dev.parallax.testing.ParityTest;
import dev.parallax.testing.ScriptTest;
import dev.parallax.testing.Side;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** A parity suite against mutants of its Python side. */
class BitePythonIT {
    private static final Path DISCOUNTS =
            Path.of("src/test/resources/dev/parallax/testing/bite/discounts.py");

    private static final Path RATES = DISCOUNTS.resolveSibling("rates.py");

    @TempDir private Path folder;

    /** It never asks for a label. */
    @Parallax("discounts.py")
    static class DiscountCases {
        @ParityTest
        @Case("100, True")
        @Case("99, True")
        @Case("250, False")
        @Case("200")
        void discount(int amount, @Default("False") boolean member, Answer java) {
            java.is(amount >= 100 && member ? amount / 10 : 0);
        }
    }

    @Parallax("rates.py")
    static class RateCases {
        @ParityTest
        @Case("'pt'")
        void rate(String country, Answer java) {
            java.is(country.equals("pt") ? 23 : 0);
        }
    }

    /** The module of {@link DiscountCases}, as one object that both sides stand for. */
    interface Discounts {
        int discount(int amount, boolean member);
    }

    static final class JavaDiscounts implements Discounts {
        @Override
        public int discount(int amount, boolean member) {
            return amount >= 100 && member ? amount / 10 : 0;
        }
    }

    @BackendTest({Side.CPYTHON, Side.JAVA})
    @Binds(type = Discounts.class, java = JavaDiscounts.class, python = "discounts.py")
    static class BoundCases {
        @Test
        void members_pay_less(Discounts discounts) {
            assertThat(discounts.discount(100, true)).isEqualTo(10);
            assertThat(discounts.discount(99, true)).isZero();
            assertThat(discounts.discount(250, false)).isZero();
        }
    }

    static class ScriptCases {
        @ScriptTest(
                python = "../echo.py",
                java = EchoPort.class,
                arguments = {"one", "two"},
                sides = {Side.CPYTHON, Side.JAVA})
        void echo() {}
    }

    @Test
    void a_module_that_a_test_is_bound_to_is_changed_too() throws Exception {
        Bite.of(BoundCases.class).changing(DISCOUNTS).atLeast(1).reportedIn(folder).check();

        assertThat(Files.readString(folder.resolve("BoundCases.md")))
                .contains("| discounts.py:6 | amount \\>= 100 is amount \\> 100 | members\\_pay")
                .contains("| discounts.py:12 | 'full price' is 'full price~' | **survived** |");
    }

    @Test
    void a_script_is_changed() throws Exception {
        Bite bite = Bite.of(ScriptCases.class).reportedIn(folder);
        bite.changing(DISCOUNTS.resolveSibling("../echo.py")).atLeast(1).check();

        assertThat(Files.readString(folder.resolve("ScriptCases.md")))
                .contains("| echo.py:7 | 1 is 2 | ScriptCases/echo: stdout (exact) |");
    }

    @Test
    void the_port_of_a_script_is_changed_in_its_own_jvm() throws Exception {
        Bite bite = Bite.of(ScriptCases.class).reportedIn(folder);
        bite.changing(EchoPort.class).atLeast(1).check();

        assertThat(Files.readString(folder.resolve("ScriptCases.md")))
                .contains(
                        "| EchoPort.java:11 | constant 1 is 2 | ScriptCases/echo: stdout (exact)"
                                + " |");
    }

    @Test
    void what_stands_beside_a_module_is_there_for_its_mutants() throws Exception {
        Bite.of(RateCases.class).changing(RATES).atLeast(1).reportedIn(folder).check();

        assertThat(Files.readString(folder.resolve("RateCases.md")))
                .contains("| rates.py:12 | 1 is 2 | **survived** |");
    }

    @Test
    void changes_of_the_original_are_noticed_and_its_file_stays_as_it_is() throws Exception {
        String before = Files.readString(DISCOUNTS);
        Bite bite = Bite.of(DiscountCases.class).changing(DISCOUNTS).reportedIn(folder);

        assertThatThrownBy(() -> bite.atLeast(100).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("survived  discounts.py:12  'full price' is 'full price~'")
                .hasMessageContaining("report    " + folder.resolve("DiscountCases.md"));

        assertThat(Files.readString(DISCOUNTS)).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("DiscountCases.md")))
                .startsWith("# DiscountCases noticed 7 of 8 mutants\n")
                .contains(
                        "| discounts.py:6 | amount \\>= 100 is amount \\> 100 | discount(100, True)"
                                + " |");
        bite.accepting("discounts.py:12", "a label is for people").atLeast(100).check();
    }
}
