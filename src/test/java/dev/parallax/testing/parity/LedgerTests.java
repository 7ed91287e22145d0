package dev.parallax.testing.parity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether what three sides answer is as declared, and the chapter of it. */
class LedgerTests {
    private static final List<String> SIDES = List.of("cpython", "graalpy", "java");

    @TempDir private Path folder;

    private static Judgement seen(String... answers) {
        Program program = new Program(List.of(new Step.Call("find", Arguments.NONE, "")));
        List<Column> columns = new ArrayList<>();
        for (int n = 0; n < answers.length; n++) {
            String side = SIDES.get(n + SIDES.size() - answers.length);
            Ending ending = new Ending.Returned(new PyValue.Str(answers[n]));
            columns.add(new Column(side, "1", List.of(new Outcome(ending, "", "", List.of()))));
        }
        return new Judge(Rules.DEFAULT).judge(program, columns);
    }

    private static Divergence of(String side, String answer) {
        return new Divergence(side, "", answer, "a reason", "MESSAGE", "", "", "");
    }

    @Test
    void the_declared_side_must_be_the_odd_one_out() {
        assertThat(of("java", "").problem(seen("a", "a", "b"))).isEmpty();
        assertThat(of("graalpy", "'b'").problem(seen("a", "b", "a"))).isEmpty();
        assertThat(of("cpython", "").problem(seen("b", "a", "a"))).isEmpty();
        assertThat(of("java", "").problem(seen("a", "b", "a")))
                .isEqualTo("not java alone differs, as declared, but graalpy");
        assertThat(of("java", "").problem(seen("a", "b", "c")))
                .isEqualTo("not java alone differs, as declared");
    }

    @Test
    void of_two_sides_either_may_be_meant_but_not_a_third() {
        assertThat(of("java", "").problem(seen("a", "b"))).isEmpty();
        assertThat(of("graalpy", "'a'").problem(seen("a", "b"))).isEmpty();
        assertThat(of("graalpy", "'b'").problem(seen("a", "b")))
                .isEqualTo("graalpy differs in another way than declared: 'a', not 'b'");
        assertThat(of("cpython", "").concerns(seen("a", "b"))).isFalse();
        assertThat(of("java", "").concerns(seen("a", "b"))).isTrue();
    }

    @Test
    void what_agrees_now_is_to_be_removed() {
        assertThat(of("java", "").problem(seen("a", "a", "a")))
                .isEqualTo("all sides agree now: remove the declaration that java diverges");
    }

    @Test
    void the_chapter_is_sorted_counts_cases_and_has_what_was_declared() throws Exception {
        Ledger ledger = new Ledger();
        CaseLabel label = new CaseLabel("shop", ".", "", "", "");
        Divergence whole =
                new Divergence(
                        "java", "", "'b'", "texts differ", "MESSAGE", "PORT-3", "25", "strip()");
        ledger.add("ShopTest#z", of("graalpy", ""), seen("a", "two\nlines", "a"), label);
        ledger.add("ShopTest#a", whole, seen("a", "a", "b"), label);
        ledger.add("ShopTest#a", whole, seen("c", "c", "b"), label);
        Path file = folder.resolve("deep").resolve("D.md");
        ledger.write(file);

        assertThat(Files.readString(file))
                .isEqualTo(
                        """
                        # Known divergences

                        ## `shop.find()`: java

                        ```python
                        shop.find()
                        ```

                        | side | answer |
                        | --- | --- |
                        | cpython (1) | `'a'` |
                        | graalpy (1) | `'a'` |
                        | java (1) | `'b'` |

                        - Cause (message): texts differ
                        - Workaround: strip()
                        - Issue: PORT-3
                        - Since: 25
                        - Held by `ShopTest#a`, 2 cases

                        ## `shop.find()`: graalpy

                        ```python
                        shop.find()
                        ```

                        | side | answer |
                        | --- | --- |
                        | cpython (1) | `'a'` |
                        | graalpy (1) | `'two\\nlines'` |
                        | java (1) | `'a'` |

                        - Cause (message): a reason
                        - Held by `ShopTest#z`
                        """);
    }
}
