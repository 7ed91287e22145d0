package dev.parallax.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Known divergences: they must be seen, and be as they were declared. */
class DivergenceTests {
    @TempDir Path folder;

    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Known {
        @ParityTest
        @Case("[1, 2]")
        @Case("[100]")
        @KnownDivergence(
                side = Side.JAVA,
                call = "[100]",
                answer = "99",
                reason = "the port keeps prices below a hundred",
                workaround = "BigInteger",
                issue = "PORT-7")
        void total(List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> Math.min(n, 99)).sum());
        }

        @ParityTest
        @Case("[]")
        @KnownDivergence(
                side = Side.JAVA,
                answer = "raises ArithmeticError",
                reason = "another exception")
        void first(List<Integer> items, Answer java) {
            throw new IllegalStateException("no index");
        }

        @ParityTest
        @Case("'Ann'")
        @KnownDivergence(side = Side.JAVA, reason = "was fixed")
        void greet(String name, Answer java) {
            java.out().print("hi " + name + "\n");
        }
    }

    private EngineExecutionResults run() {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(Known.class))
                .configurationParameter("parallax.ledger", folder.resolve("D.md").toString())
                .execute();
    }

    @Test
    void a_declared_difference_passes_and_becomes_a_chapter() throws IOException {
        run().testEvents().assertStatistics(s -> s.succeeded(2).failed(2));

        assertThat(Files.readString(folder.resolve("D.md")))
                .isEqualTo(
                        """
                        # Known divergences

                        ## `orders.total([100])`: java

                        ```python
                        orders.total([100])
                        ```

                        | side | answer |
                        | --- | --- |
                        | graalpy (Fake 3) | `100` |
                        | java (Java 25) | `99` |

                        - Cause (other): the port keeps prices below a hundred
                        - Workaround: BigInteger
                        - Issue: PORT-7
                        - Held by `Known#total`
                        """);
    }

    @Test
    void a_difference_of_another_kind_than_declared_fails() {
        assertThat(ParityTestTests.failure(run(), "first"))
                .hasMessageStartingWith(
                        "KNOWN DIVERGENCE: java differs in another way than declared: raises"
                                + " java.lang.IllegalStateException: no index, not raises"
                                + " ArithmeticError\n");
    }

    @Test
    void a_declared_difference_that_is_gone_fails() {
        assertThat(ParityTestTests.failure(run(), "greet"))
                .hasMessageStartingWith(
                        "KNOWN DIVERGENCE: all sides agree now: remove the declaration that java"
                                + " diverges\n");
    }
}
