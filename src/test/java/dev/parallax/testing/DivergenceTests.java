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

    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Others {
        @ParityTest
        @Case("[1,100]")
        @KnownDivergence(side = Side.GRAALPY, call = "[ 1,100 ]", reason = "below a hundred")
        void total(List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> Math.min(n, 99)).sum());
        }

        @ParityTest
        @Case("[]")
        @KnownDivergence(side = Side.GRAALPY, reason = "below a hundred")
        void first(List<Integer> items, Answer java) {
            java.is("none | `left`");
        }

        @ParityTest
        @Case("'Ann'")
        @KnownDivergence(side = Side.CPYTHON, reason = "is not there")
        void greet(String name, Answer java) {
            java.out().print("hi " + name + "\n");
        }

        @ParityTest
        @Case("")
        @KnownDivergence(side = Side.JAVA, reason = "nothing is seen of it")
        void nothing(Answer java) {
            java.is(null);
        }

        @ParityTest
        @Case("[1, 2]")
        @KnownDivergence(side = Side.JAVA, call = "[1, 2], tax=1", reason = "no such case")
        @KnownDivergence(side = Side.JAVA, reason = "all else")
        void add(List<Integer> items, Answer java) {
            java.is(0);
        }

        @ParityTest
        @Case("")
        @Repeat(runs = 2)
        @KnownDivergence(side = Side.JAVA, reason = "sometimes")
        void count(Answer java) {
            java.is(0);
        }
    }

    @Parallax("orders.py")
    @ExtendWith(FakeSides.class)
    static class Generated {
        @ParityTest("total")
        @RandomCases(count = 50, seed = 1)
        @KnownDivergence(side = Side.JAVA, reason = "stays below a hundred")
        void large(@Within(ints = {0, 300}) List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> Math.min(n, 99)).sum());
        }

        @ParityTest("total")
        @RandomCases(count = 50, seed = 1)
        @KnownDivergence(side = Side.JAVA, reason = "stays below a hundred")
        void small(@Within(ints = {0, 30}) List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> Math.min(n, 99)).sum());
        }

        @ParityTest("total")
        @RandomCases(count = 50, seed = 1)
        @KnownDivergence(side = Side.CPYTHON, reason = "is not there")
        void alone(@Within(ints = {0, 30}) List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> n).sum());
        }

        @ParityTest("total")
        @RandomCases(count = 50, seed = 1)
        @KnownDivergence(side = Side.JAVA, answer = "99", reason = "only one way")
        void other(@Within(ints = {0, 300}) List<Integer> items, Answer java) {
            java.is(items.stream().mapToInt(n -> Math.min(n, 99)).sum());
        }
    }

    private EngineExecutionResults run() {
        return run(Known.class);
    }

    private EngineExecutionResults run(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
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
    void each_test_that_declares_the_same_has_its_section() throws IOException {
        run(Others.class);
        assertThat(Files.readString(folder.resolve("D.md")))
                .contains("## `orders.total([1, 100])`: graalpy\n")
                .contains("- Held by `Others#total`\n")
                .contains("## `orders.first([])`: graalpy\n")
                .contains("| java (Java 25) | `` 'none \\| `left`' `` |\n")
                .contains("- Held by `Others#first`\n")
                .doesNotContain("greet");
    }

    @Test
    void a_side_that_is_not_there_is_held_to_nothing_and_the_others_must_agree() {
        EngineExecutionResults results = run(Others.class);
        assertThat(ParityTestTests.names(results)).contains("greet('Ann')");
        assertThat(results.testEvents().succeeded().stream())
                .extracting(e -> e.getTestDescriptor().getDisplayName())
                .contains("greet('Ann')", "total([1, 100])", "first([])");
        assertThat(results.testEvents().reportingEntryPublished().stream())
                .extracting(e -> e.getPayload().orElseThrow().toString())
                .anyMatch(t -> t.contains("cpython takes no part, its divergence neither"));
    }

    @Test
    void what_nobody_sees_is_no_divergence() {
        assertThat(ParityTestTests.failure(run(Others.class), "nothing"))
                .hasMessageStartingWith(
                        "KNOWN DIVERGENCE: the declared divergence of java could not be seen\n");
    }

    @Test
    void a_declaration_that_nothing_would_hold_is_refused() {
        assertThat(run(Others.class).containerEvents().failed().stream())
                .extracting(e -> e.getPayload().orElseThrow().toString())
                .hasSize(2)
                .anyMatch(
                        t ->
                                t.contains(
                                        "Others.add declares a divergence of the call [1, 2],"
                                                + " tax=1, which is no case of it; add"
                                                + " @Case(\"[1, 2], tax=1\") or change the"
                                                + " declaration"))
                .anyMatch(
                        t ->
                                t.contains(
                                        "Others.count has @KnownDivergence and @Repeat; what a"
                                                + " racing program may answer, @Expect says"));
    }

    @Test
    void generated_calls_may_differ_as_declared_and_one_must() throws IOException {
        EngineExecutionResults results = run(Generated.class);
        results.testEvents().assertStatistics(s -> s.succeeded(2).failed(2));
        assertThat(Files.readString(folder.resolve("D.md")))
                .containsOnlyOnce("## ")
                .contains("- Held by `Generated#large`\n");
        assertThat(
                        results.testEvents().failed().stream()
                                .map(e -> ParityTestTests.thrown(e).getMessage()))
                .anyMatch(
                        t ->
                                t.startsWith(
                                        "KNOWN DIVERGENCE: none of 50 generated calls shows that"
                                                + " java diverges: remove the declaration, or give"
                                                + " its call in @Case\n"))
                .anyMatch(
                        t ->
                                t.startsWith(
                                        "KNOWN DIVERGENCE: java differs in another way than"
                                                + " declared: 100, not 99\n"
                                                + "PARITY MISMATCH  orders.total([1, 100])\n"));
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
