package dev.parallax.compare;

import static dev.parallax.manifest.MatchMode.DOCTEST;
import static dev.parallax.manifest.MatchMode.EXACT;
import static dev.parallax.manifest.MatchMode.IGNORE;
import static dev.parallax.manifest.MatchMode.IGNORE_ARROWS;
import static dev.parallax.manifest.MatchMode.IGNORE_CLOCK;
import static dev.parallax.manifest.MatchMode.IGNORE_PIDS;
import static dev.parallax.manifest.MatchMode.IGNORE_PROCESS_NUMBERS;
import static dev.parallax.manifest.MatchMode.IGNORE_TIMES;
import static dev.parallax.manifest.MatchMode.IGNORE_WORKER_NUMBERS;
import static dev.parallax.manifest.MatchMode.SUBSET;
import static dev.parallax.manifest.MatchMode.TRACEBACK_LAST_LINE;
import static dev.parallax.manifest.MatchMode.UNORDERED;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.manifest.MatchMode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Texts are written with {@code |} between lines. */
class MatchModeTests {

    static Stream<Arguments> equal() {
        return Stream.of(
                Arguments.of(Set.of(EXACT), "a|b", "a|b"),
                Arguments.of(Set.of(UNORDERED), "a|b|a", "b|a|a"),
                Arguments.of(Set.of(IGNORE), "a|b", "c"),
                Arguments.of(Set.of(IGNORE_PIDS), "PID: 17, x", "PID: 4242, x"),
                Arguments.of(Set.of(IGNORE_TIMES), "time= 3.0051", "time= 3.2e-05"),
                Arguments.of(Set.of(IGNORE_TIMES), "took 1.5, then 2.5.", "took 0.1, then 9e-06."),
                Arguments.of(Set.of(IGNORE_CLOCK), "at 17:04:59", "at 09:00:00"),
                Arguments.of(
                        Set.of(IGNORE_WORKER_NUMBERS),
                        "ThreadPoolExecutor-0_0",
                        "ThreadPoolExecutor-0_12"),
                Arguments.of(
                        Set.of(IGNORE_PROCESS_NUMBERS), "ForkProcess-1, x", "ForkProcess-12:3, x"),
                Arguments.of(
                        Set.of(TRACEBACK_LAST_LINE),
                        "a|Traceback (most recent call last):|  File \"a\", line 1|    x|E: m|b",
                        "a|Traceback (most recent call last):|  File \"B\", line 9|E: m|b"),
                Arguments.of(
                        Set.of(TRACEBACK_LAST_LINE),
                        "  File \"a.py\", line 1|    x = = 1|        ^|SyntaxError: invalid syntax",
                        "  File \"b.py\", line 7|SyntaxError: invalid syntax"),
                Arguments.of(Set.of(DOCTEST), "time...", "time ... "),
                Arguments.of(Set.of(DOCTEST), "a  b||c", " a b|c"),
                Arguments.of(Set.of(DOCTEST), "at ... in ... end", "at 0x1 in x end"),
                Arguments.of(Set.of(DOCTEST), "a|...|b|c", "a|x|b|y|b|c"),
                Arguments.of(
                        Set.of(DOCTEST),
                        "1|Traceback (most recent call last):|...|StopIteration",
                        "1|Traceback (most recent call last):|  File \"x\", line 1|   "
                                + " y|StopIteration"),
                Arguments.of(Set.of(IGNORE_ARROWS), "→ a ⇒ b", "➡ a → b"),
                Arguments.of(Set.of(IGNORE_ARROWS), "• a", "✓ a"),
                Arguments.of(Set.of(SUBSET), "a|c", "a|b|c|d"),
                Arguments.of(Set.of(SUBSET, UNORDERED), "c|a", "a|b|c"),
                Arguments.of(
                        Set.of(UNORDERED, IGNORE_PIDS), "PID: 1 a|PID: 1 b", "PID: 2 b|PID: 3 a"));
    }

    @ParameterizedTest
    @MethodSource("equal")
    void countsAsEqual(Set<MatchMode> modes, String expected, String actual) {
        Pairing pairing = Pairing.of(lines(expected), lines(actual), modes);

        assertThat(pairing.expected()).isEmpty();
        assertThat(pairing.actual()).isEmpty();
    }

    static Stream<Arguments> different() {
        return Stream.of(
                Arguments.of(Set.of(EXACT), "a|b", "b|a"),
                Arguments.of(Set.of(EXACT), "a|b", "a"),
                Arguments.of(Set.of(EXACT), "a", "a "),
                Arguments.of(Set.of(UNORDERED), "a|b|a", "a|b|b"),
                Arguments.of(Set.of(UNORDERED), "a", "a|a"),
                Arguments.of(Set.of(IGNORE_PIDS), "PID: 1, Name: x", "PID: 1, Name: y"),
                Arguments.of(Set.of(IGNORE_PIDS), "worker 1", "worker 2"),
                Arguments.of(Set.of(IGNORE_TIMES), "Python 3.14.3", "Python 3.14.4"),
                Arguments.of(Set.of(IGNORE_TIMES), "4 tasks", "5 tasks"),
                Arguments.of(Set.of(IGNORE_CLOCK), "at 17:04:59", "on 17:04:59"),
                Arguments.of(
                        Set.of(IGNORE_WORKER_NUMBERS),
                        "ThreadPoolExecutor-0_0",
                        "ThreadPoolExecutor-1_0"),
                Arguments.of(Set.of(IGNORE_PROCESS_NUMBERS), "ForkProcess-1", "SpawnProcess-1"),
                Arguments.of(
                        Set.of(TRACEBACK_LAST_LINE),
                        "Traceback (most recent call last):|  File \"a\", line 1|E: m",
                        "Traceback (most recent call last):|  File \"a\", line 1|E: other"),
                Arguments.of(Set.of(DOCTEST), "a...z", "a to y"),
                Arguments.of(Set.of(DOCTEST), "ab...bc", "abc"),
                Arguments.of(Set.of(DOCTEST), "a|...|b", "a|x"),
                Arguments.of(
                        Set.of(DOCTEST),
                        "Traceback (most recent call last):|...|StopIteration",
                        "StopIteration"),
                Arguments.of(Set.of(IGNORE_ARROWS), "→ a", "a"),
                Arguments.of(Set.of(IGNORE_ARROWS), "→ a", "✓ a"),
                Arguments.of(Set.of(SUBSET), "a|c", "c|a"),
                Arguments.of(Set.of(SUBSET), "a|b", "a"));
    }

    @ParameterizedTest
    @MethodSource("different")
    void countsAsDifferent(Set<MatchMode> modes, String expected, String actual) {
        Pairing pairing = Pairing.of(lines(expected), lines(actual), modes);

        assertThat(pairing.expected().size() + pairing.actual().size()).isPositive();
    }

    @Test
    void everyModeIsTested() {
        Stream<Arguments> all = Stream.concat(equal(), different());

        assertThat(all.flatMap(a -> ((Set<?>) a.get()[0]).stream()).map(MatchMode.class::cast))
                .contains(MatchMode.values());
    }

    @Test
    void aWildcardLineTakesTheFewestLinesThatLeaveNothingOver() {
        Pairing pairing = Pairing.of(lines("a|...|b|...|c"), lines("a|b|x|b|c|y"), Set.of(DOCTEST));

        assertThat(pairing.expected()).isEmpty();
        assertThat(pairing.actual()).extracting(Line::text).containsExactly("y");
    }

    @Test
    void aLineKeepsItsPlaceThroughAllRewriting() {
        Pairing pairing =
                Pairing.of(
                        lines("a"),
                        lines("a||Traceback (most recent call last):|  File \"x\", line 1|E"),
                        Set.of(DOCTEST, TRACEBACK_LAST_LINE));

        assertThat(pairing.actual()).containsExactly(new Line(4, "E"));
    }

    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (String line : text.split("\\|", -1)) {
            lines.add(new Line(lines.size(), line));
        }
        return lines;
    }
}
