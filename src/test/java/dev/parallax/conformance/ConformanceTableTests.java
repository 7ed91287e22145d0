package dev.parallax.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds {@code docs/semantics/conformance.md}. With {@code -Dparallax.golden.write=true} it writes
 * the page instead.
 */
class ConformanceTableTests {
    private static final Path PAGE = Path.of("docs", "semantics", "conformance.md");
    private static final Rows ROWS =
            new Rows(
                    List.of(
                            Row.parse("test_asyncio.test_x Base test_a CTests PyTests"),
                            Row.parse("test_asyncio.test_x Base test_b CTests"),
                            Row.parse("test_asyncio.test_y Pool test_c ThreadPool"),
                            Row.parse("test_asyncio.test_y Pool test_c ProcessPool")));

    @Test
    void every_test_of_cpythons_has_an_answer() throws IOException {
        assertThat(Answers.read().mistakes()).isEmpty();
    }

    @Test
    void the_page_tells_the_answers() throws IOException {
        String text = new ConformanceTable(Answers.read().byModule()).text();
        if (Boolean.getBoolean("parallax.golden.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, text);
        }
        assertThat(text)
                .as("%s; -Dparallax.golden.write=true writes it", PAGE)
                .isEqualTo(Files.readString(PAGE));
    }

    @Test
    void a_case_may_name_the_mixin_or_a_class() {
        Answers answers =
                answers(
                        Map.of(
                                "test_asyncio.test_x.Base.test_a", cases("Mine.one"),
                                "test_asyncio.test_x.PyTests.test_a", cases("Mine.two"),
                                "test_asyncio.test_x.CTests.test_b", cases("Mine.one"),
                                "test_asyncio.test_y.ThreadPool.test_c", cases("Mine.one"),
                                "test_asyncio.test_y.ProcessPool.test_c", cases("Mine.one")));

        assertThat(answers.mistakes()).isEmpty();
        assertThat(answers.byModule().get("test_asyncio.test_x"))
                .extracting(Answer::line)
                .containsExactly(
                        "| `Base.test_a` ×2 | `Mine.one`, `Mine.two` |",
                        "| `CTests.test_b` | `Mine.one` |");
    }

    @Test
    void a_test_without_a_case_or_reason_is_a_mistake() {
        assertThat(answers(Map.of(), "*.test_x.*  too hard").mistakes())
                .containsExactly(
                        "test_asyncio.test_y.ThreadPool.test_c has neither a case nor a reason in"
                                + " reasons.txt",
                        "test_asyncio.test_y.ProcessPool.test_c has neither a case nor a reason in"
                                + " reasons.txt");
    }

    @Test
    void a_case_of_a_test_that_is_not_there_is_a_mistake() {
        assertThat(
                        answers(
                                        Map.of(
                                                "test_asyncio.test_x.Base.test_z",
                                                cases("Mine.one")),
                                        "*  too hard")
                                .mistakes())
                .containsExactly(
                        "@Covers(\"test_asyncio.test_x.Base.test_z\") at [Mine.one] names 0 of"
                                + " CPython's tests, not one");
    }

    @Test
    void a_case_of_a_mixin_that_stands_for_two_kinds_is_a_mistake() {
        assertThat(
                        answers(
                                        Map.of(
                                                "test_asyncio.test_y.Pool.test_c",
                                                cases("Mine.one")),
                                        "*test_x*  too hard")
                                .mistakes())
                .containsExactly(
                        "@Covers(\"test_asyncio.test_y.Pool.test_c\") at [Mine.one] names 2 of"
                                + " CPython's tests, not one");
    }

    @Test
    void a_reason_that_no_test_needs_is_a_mistake() {
        assertThat(answers(Map.of(), "*  too hard", "*.test_a  harder still").mistakes())
                .containsExactly("reasons.txt: no test without a case needs *.test_a");
    }

    @Test
    void a_test_of_a_suite_runs_unmodified_unless_it_is_declared() {
        Answers answers =
                new Answers(
                        ROWS,
                        Map.of(),
                        Reasons.parse(List.of("*.test_x.*  too hard")),
                        Set.of("test_asyncio.test_y"),
                        Declarations.parse(
                                List.of("leave *.ProcessPool.*  other process"), Optional.empty()));

        assertThat(answers.mistakes()).isEmpty();
        assertThat(answers.byModule().get("test_asyncio.test_y"))
                .extracting(Answer::line)
                .containsExactly(
                        "| `ThreadPool.test_c` | runs unmodified |",
                        "| `ProcessPool.test_c` | none: other process |");
    }

    @Test
    void a_module_without_cases_is_one_sentence() {
        assertThat(new ConformanceTable(answers(Map.of(), "*  too hard").byModule()).text())
                .contains("\n## test_asyncio.test_x\n\nNone of its 2: too hard.\n")
                .contains("| all | 4 | 0 | 0 | 4 |\n");
    }

    private static Answers answers(Map<String, SortedSet<String>> cases, String... reasons) {
        return new Answers(
                ROWS,
                cases,
                Reasons.parse(List.of(reasons)),
                Set.of(),
                Declarations.parse(List.of(), Optional.empty()));
    }

    private static SortedSet<String> cases(String name) {
        return new TreeSet<>(Set.of(name));
    }
}
