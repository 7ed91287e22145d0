package dev.parallax.testing.bite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parallax.deck.asyncio.AsyncAwait;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

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

    @TempDir private Path reports;

    private Bite bite(Class<?> suite) {
        return Bite.of(suite).changing(Sums.class).atLeast(100).reportedIn(reports);
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
                                + " BiteTests.java:\\d+  constant \"hello\" is \"hello~\"\n.*");
        assertThatCode(() -> bite(ForgetfulCases.class).atLeast(1).check())
                .doesNotThrowAnyException();
    }

    @Test
    void every_mutant_is_reported_with_the_test_that_noticed_it() throws Exception {
        bite(ForgetfulCases.class).atLeast(1).check();

        assertThat(Files.readString(reports.resolve("ForgetfulCases.md")))
                .startsWith("# ForgetfulCases noticed ")
                .containsPattern("\\| BiteTests.java:\\d+ \\| constant 0 is 1 \\| sums\\(\\) \\|")
                .containsPattern("constant \"hello\" is \"hello~\" \\| \\*\\*survived\\*\\* \\|");
        JsonNode json =
                JsonMapper.shared()
                        .readTree(Files.readString(reports.resolve("ForgetfulCases.json")));
        assertThat(json.get("of").intValue()).isEqualTo(5);
        assertThat(json.at("/mutants/0/noticedBy").stringValue()).isEqualTo("sums()");
        assertThat(json.at("/mutants/4/noticedBy").isNull()).isTrue();
    }

    @Test
    void what_no_test_can_notice_is_excused_with_its_reason_and_held_to_it() throws Exception {
        int hello = line("\"hello\"");
        bite(ForgetfulCases.class)
                .atLeast(20)
                .accepting("BiteTests.java:" + hello, "nobody reads it")
                .check();
        assertThat(Files.readString(reports.resolve("ForgetfulCases.md")))
                .contains(", and 1 that no test can notice", "| nobody can: nobody reads it |");

        int start = line("int sum = 0");
        assertThatThrownBy(
                        () ->
                                bite(WatchfulCases.class)
                                        .accepting("BiteTests.java:" + start, "so they say")
                                        .check())
                .hasMessageContaining("the suite notices its mutants");
    }

    private static int line(String code) throws Exception {
        Path source = Path.of("src/test/java/dev/parallax/testing/bite/BiteTests.java");
        List<String> lines = Files.readAllLines(source);
        return IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).contains(code))
                        .findFirst()
                        .orElseThrow()
                + 1;
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
                    .allMatch(mutant -> mutant.place().line() > 0)
                    .extracting(mutant -> mutant.place().change())
                    .containsExactly(
                            "constant 0 is 1",
                            "constant 1 is 2",
                            "condition IF_ICMPGT is IF_ICMPGE",
                            "operator IADD is ISUB",
                            "constant \"hello\" is \"hello~\"");
        }
    }

    @Test
    void bodies_that_the_build_rewrote_do_not_hide_the_changed_ones() throws Exception {
        byte[] port;
        try (InputStream in = AsyncAwait.class.getResourceAsStream("AsyncAwait.class")) {
            port = in.readAllBytes();
        }
        byte[] mutant = new Mutants(AsyncAwait.class.getClassLoader()).unchanged(port);

        assertThat(nest(port)).anyMatch(name -> name.contains("$Woven$"));
        assertThat(nest(mutant)).noneMatch(name -> name.contains("$Woven$"));
    }

    private static List<String> nest(byte[] code) {
        return ClassFile.of()
                .parse(code)
                .findAttribute(Attributes.nestMembers())
                .map(NestMembersAttribute::nestMembers)
                .orElse(List.of())
                .stream()
                .map(ClassEntry::asInternalName)
                .toList();
    }
}
