package dev.parallax.report;

import static dev.parallax.record.SampleRecords.failed;
import static dev.parallax.record.SampleRecords.lane;
import static dev.parallax.record.SampleRecords.lasting;
import static dev.parallax.record.SampleRecords.printed;
import static dev.parallax.record.SampleRecords.raised;
import static dev.parallax.record.SampleRecords.record;
import static dev.parallax.record.SampleRecords.truncated;

import dev.parallax.compare.Comparer;
import dev.parallax.compare.ComparisonVerdict;
import dev.parallax.compare.SampleComparison;
import dev.parallax.compare.TopicTimes;
import dev.parallax.manifest.Band;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;
import dev.parallax.manifest.MatchMode;
import dev.parallax.manifest.Topic;
import dev.parallax.record.LaneRecord;
import dev.parallax.record.LaneRun;
import dev.parallax.record.RunStatus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** One verdict of each kind, on a machine that doesn't exist. */
final class SampleVerdicts {
    private static final String[] STEPS = {
        "Calling for fist time ... ",
        "1",
        "2> Traceback (most recent call last):",
        "2>   File \"<console>\", line 1, in <module>",
        "2> StopIteration"
    };

    private static final String SLIDE =
            """
            >>> next(gen)
            Calling for fist time...
            1
            Traceback (most recent call last):
            ...
            StopIteration
            """;

    private SampleVerdicts() {}

    static ComparisonVerdict match() {
        String[] port = STEPS.clone();
        port[3] = "2>   File \"GenInteger.java\", line 31, in run";
        return Comparer.compare(
                SampleComparison.named("generators/gen_integer").slide(MatchMode.DOCTEST).build(),
                record(
                        "generators/gen_integer",
                        SLIDE,
                        lane("graalpy", printed(STEPS)),
                        lane("java", printed(port)),
                        lane("cpython", printed(STEPS))));
    }

    /** Two lanes, several runs, and hostile text. */
    static ComparisonVerdict forbidden() {
        LaneRun wrong = printed("\u001b[31mred\tand \u202eback", "2", "日本語のテキスト", "", "3");
        return Comparer.compare(
                SampleComparison.named("user/wrong").build(),
                record(
                        "user/wrong",
                        "",
                        lane("graalpy", printed("1 ", "2", "3"), printed("1 ", "2", "3")),
                        lane("java", printed("1 ", "2", "3"), lasting(2.5, wrong)),
                        lane("cpython", failed(RunStatus.UNSUPPORTED, "none for dummy64."))));
    }

    static ComparisonVerdict accepted() {
        return Comparer.compare(
                SampleComparison.named("user/accepted")
                        .declare(Where.STDERR, "Did you mean", Expect.ACCEPTED, "A guess is added.")
                        .build(),
                record(
                        "user/accepted",
                        "",
                        lane("cpython", printed("1", "2> NameError: x. Did you mean: 'y'?")),
                        lane("graalpy", printed("1"))));
    }

    static ComparisonVerdict interesting() {
        LaneRun broken =
                raised(
                        "AttributeError",
                        "module 'asyncio' has no attribute 'coroutine'",
                        "2> Traceback (most recent call last):",
                        "2>   File \"script.py\", line 3, in <module>",
                        "2> AttributeError: module 'asyncio' has no attribute 'coroutine'");
        SampleComparison comparison = SampleComparison.named("asyncio/generator_based");
        for (Where where : List.of(Where.STDOUT, Where.STDERR, Where.EXIT)) {
            comparison.declare(
                    Set.of(),
                    Optional.of("today"),
                    where,
                    ".*",
                    Expect.INTERESTING,
                    Optional.of("3.11"),
                    "asyncio.coroutine is gone; async def takes its place.");
        }
        return Comparer.compare(
                comparison.build(),
                record(
                        "asyncio/generator_based",
                        "today",
                        "",
                        lane("graalpy", broken),
                        lane("java", printed("hello", "world")),
                        lane("cpython", broken)));
    }

    /** A flood, a time-out and a crash. */
    static ComparisonVerdict broken() {
        String[] lines = IntStream.range(0, 60).mapToObj(i -> "line " + i).toArray(String[]::new);
        return Comparer.compare(
                SampleComparison.named("user/broken").build(),
                record(
                        "user/broken",
                        "",
                        lane("graalpy", failed(RunStatus.TIMED_OUT, "it ran for over 2 s.")),
                        lane("java", failed(RunStatus.CRASHED, "killed by signal 9.")),
                        lane("cpython", truncated(printed(lines), 1_000_000, "00"))));
    }

    static ComparisonVerdict vacuous() {
        return Comparer.compare(
                SampleComparison.named("user/vacuous").build(),
                record("user/vacuous", "", lane("java", printed()), lane("graalpy", printed())));
    }

    static ComparisonVerdict alone() {
        return Comparer.compare(
                SampleComparison.named("user/alone").build(),
                record("user/alone", "", lane("java", printed("1"))));
    }

    static ComparisonVerdict skipped() {
        return Comparer.compare(
                SampleComparison.named("user/skipped").build(),
                record(
                        "user/skipped",
                        "",
                        lane("java", failed(RunStatus.UNSUPPORTED, "no compiler. Use a JDK."))));
    }

    static ComparisonVerdict waiting(String variant, double java, double cpython) {
        String line =
                "PID: 1, Process Name: MainProcess, Thread Name: ThreadPoolExecutor-0_0 " + variant;
        LaneRecord measured =
                lane("java", lasting(java, printed(line)), lasting(java * 1.1, printed(line)));
        return Comparer.compare(
                SampleComparison.named("io/" + variant).variant(variant).build(),
                record(
                        "io/" + variant,
                        "",
                        measured,
                        lane("cpython", lasting(cpython, printed(line)))));
    }

    static Topic topic() {
        Band band =
                new Band(
                        Set.of(),
                        Optional.empty(),
                        "threads",
                        "serial",
                        0.45,
                        0.65,
                        1,
                        "The longest wait remains of the sum.");
        return new Topic(
                "io",
                Path.of("io"),
                "Waiting",
                "It overlaps.",
                List.of("serial", "threads", "processes"),
                List.of(band));
    }

    static List<ComparisonVerdict> all() {
        return List.of(
                match(),
                skipped(),
                accepted(),
                waiting("serial", 6, 6.01),
                waiting("threads", 0.0123, 3.02),
                interesting(),
                forbidden(),
                broken(),
                alone(),
                vacuous());
    }

    static List<TopicTimes> times() {
        return TopicTimes.of(topic(), all()).stream().toList();
    }
}
