package dev.parallax.lane.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.lane.GilChoice;
import dev.parallax.lane.LaneRequest;
import dev.parallax.lane.LaneUnavailableException;
import dev.parallax.lane.OutputCollector;
import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;
import dev.parallax.record.RunStatus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

@Timeout(180)
class JavaLaneIT {
    private static final Duration SHORT = Duration.ofSeconds(3);

    @TempDir private Path temp;
    private PortSources sources = new PortSources(Path.of(""));
    private JavaLane lane = new JavaLane(Path.of(""));

    @BeforeEach
    void make() {
        sources = new PortSources(temp);
        lane = new JavaLane(temp.resolve("work"));
    }

    @AfterEach
    void nothing_is_left() {
        lane.close();
        assertThat(
                        ProcessHandle.current()
                                .descendants()
                                .filter(
                                        process ->
                                                process.info()
                                                        .commandLine()
                                                        .orElse("")
                                                        .contains("dev.parallax")))
                .isEmpty();
    }

    private static List<String> texts(LaneRun run) {
        return run.output().stream().map(OutputLine::text).toList();
    }

    @Test
    void a_port_runs_and_every_line_says_who_wrote_it() throws Exception {
        LaneRun run = lane.run(PortSources.compiled("dev.parallax.deck.generators.GenInteger"));
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(texts(run))
                .startsWith("Calling for fist time ... ", "1")
                .endsWith("StopIteration");
        assertThat(run.output())
                .allMatch(line -> line.process().equals("MainProcess"))
                .allMatch(line -> line.thread().equals("MainThread"));
        assertThat(run.exception()).isNotNull();
        assertThat(run.wallSeconds()).isPositive();
        assertThat(run.peakMemoryBytes()).isGreaterThan(1 << 20);
    }

    @Test
    void the_stamp_tells_the_gil_as_it_was_found() throws Exception {
        LaneRequest request = PortSources.compiled("dev.parallax.deck.generators.GenFruit");
        assertThat(lane.prepare(request).gil()).isEqualTo("on");
        assertThat(lane.prepare(PortSources.withoutGil(request)).gil()).isEqualTo("off");
        LaneRequest ruby = PortSources.withGil(request, new GilChoice("ruby", 20_000_000));
        assertThat(lane.prepare(ruby).gil()).isEqualTo("ruby, 20 ms");
    }

    @Test
    void a_port_gets_the_arguments() throws Exception {
        LaneRequest request = sources.port("Argv", "py.print(py.argv());");
        assertThat(texts(lane.run(request))).containsExactly("['--fast', 'a b']");
    }

    @Test
    void each_run_reads_its_input_from_the_start_and_the_hosts_orders_are_not_in_it()
            throws Exception {
        LaneRequest python =
                sources.port("Reads", "py.print(py.input(\"? \") + py.stdin().read());");
        LaneRequest plain =
                sources.port("ReadsBytes", "py.print(new String(System.in.readAllBytes()));");
        assertThat(texts(lane.run(python))).containsExactly("? line");
        assertThat(texts(lane.run(python))).containsExactly("? line");
        assertThat(texts(lane.run(plain))).containsExactly("line", "");
        assertThat(texts(lane.run(python))).containsExactly("? line");
    }

    @Test
    void the_worker_serves_several_runs() throws Exception {
        LaneRequest request = sources.port("Pid", "py.print(py.getpid());");
        assertThat(texts(lane.run(request))).isEqualTo(texts(lane.run(request)));
    }

    @Test
    void an_endless_loop_is_stopped_and_the_dump_says_where_it_was() throws Exception {
        LaneRequest request =
                sources.port("Loop", "py.print(\"in\"); while (true) { py.gil().tick(); }");
        LaneRun run = lane.run(PortSources.limited(request, SHORT));
        assertThat(run.status()).isEqualTo(RunStatus.TIMED_OUT);
        assertThat(texts(run)).containsExactly("in");
        assertThat(run.threadDump()).contains("\"main\"", "Loop.run(Loop.java:6)");
        assertThat(lane.run(sources.port("After", "py.print(1);")).status())
                .isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void children_of_a_run_that_is_stopped_are_gone_too() throws Exception {
        LaneRequest request =
                sources.port(
                        "Parent",
                        """
                        try (var pool = new ProcessPoolExecutor(py, 2)) {
                            pool.submit(Parent::child).result();
                        }
                        """,
                        "static void child(Interpreter py) { py.print(py.getpid()); py.sleep(1e6);"
                                + " }");
        LaneRun run = lane.run(PortSources.limited(request, SHORT));
        assertThat(run.status()).isEqualTo(RunStatus.TIMED_OUT);
        assertThat(texts(run))
                .hasSize(1)
                .noneMatch(pid -> ProcessHandle.of(Long.parseLong(pid)).isPresent());
    }

    @Test
    void a_port_that_exits_ends_with_its_status_and_loses_nothing_it_printed() throws Exception {
        LaneRun run =
                lane.run(
                        sources.port(
                                "Exit",
                                "py.print(\"a\"); py.printWith(\"\", \"\", \"b\");"
                                        + " System.exit(7);"));
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.exitCode()).isEqualTo(7);
        assertThat(texts(run)).containsExactly("a", "b");
        assertThat(run.output()).allMatch(line -> line.thread().equals("MainThread"));
    }

    @Test
    void a_killed_worker_is_a_crash() throws Exception {
        LaneRun run =
                lane.run(
                        sources.port(
                                "Killed",
                                "new ProcessBuilder(\"kill\", \"-9\", \"\" + py.getpid()).start();"
                                        + " py.sleep(1e6);"));
        assertThat(run.status()).isEqualTo(RunStatus.CRASHED);
        assertThat(run.reason()).contains("signal 9");
    }

    @Test
    void a_child_killed_with_sigkill_breaks_the_pool() throws Exception {
        LaneRun run =
                lane.run(
                        sources.port(
                                "KillChild",
                                """
                                try (var pool = new ProcessPoolExecutor(py, 2)) {
                                    pool.submit(KillChild::child).result();
                                }
                                """,
                                """
                                static void child(Interpreter py) throws Exception {
                                    new ProcessBuilder("kill", "-9", "" + py.getpid()).start();
                                    py.sleep(1e6);
                                }
                                """));
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(texts(run).getLast())
                .isEqualTo(
                        "concurrent.futures.process.BrokenProcessPool: A process in the process"
                                + " pool was terminated abruptly while the future was running or"
                                + " pending.");
    }

    @Test
    void a_stack_overflow_and_an_exhausted_heap_are_pythons_errors() throws Exception {
        LaneRun deep =
                lane.run(
                        sources.port(
                                "Deep", "f(1);", "static int f(int x) { return f(x + 1) + 1; }"));
        assertThat(texts(deep))
                .last()
                .isEqualTo("RecursionError: maximum recursion depth exceeded");
        LaneRun full =
                lane.run(
                        sources.port(
                                "Full",
                                "var all = new java.util.ArrayList<byte[]>();"
                                        + " while (true) { all.add(new byte[1 << 26]); }"));
        assertThat(texts(full)).last().isEqualTo("MemoryError");
    }

    @Test
    void a_million_lines_are_counted_and_kept_in_bounds() throws Exception {
        LaneRun run =
                lane.run(
                        sources.port(
                                "Flood",
                                "for (int i = 0; i < 1_000_000; i++) { py.print(\"line\", i); }"));
        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.totals().lines()).isEqualTo(1_000_000);
        assertThat(run.output()).hasSize(OutputCollector.HEAD + OutputCollector.TAIL);
        assertThat(texts(run)).startsWith("line 0").endsWith("line 999999");
    }

    @Test
    void what_java_prints_itself_is_captured_and_attributed() throws Exception {
        LaneRun run =
                lane.run(
                        sources.port(
                                "Raw",
                                "System.out.println(\"raw é\"); System.err.print(\"oops\\n\");"));
        assertThat(texts(run)).containsExactly("raw é", "oops");
        assertThat(run.output())
                .extracting(OutputLine::stream)
                .containsExactly(OutputLine.Stream.STDOUT, OutputLine.Stream.STDERR);
        assertThat(run.output()).allMatch(line -> line.thread().equals("MainThread"));
    }

    @Test
    void a_worker_with_threads_left_over_is_not_used_again() throws Exception {
        LaneRequest leaves =
                sources.port(
                        "Leaves",
                        "Thread.ofPlatform().start(() -> py.sleep(1e6)); py.print(py.getpid());");
        String pid = texts(lane.run(leaves)).getFirst();
        assertThat(ProcessHandle.of(Long.parseLong(pid))).isEmpty();
    }

    @Test
    void compile_errors_are_told_with_their_places() throws IOException {
        LaneRequest broken = sources.port("Broken", "int x = \"a\"; undefined();");
        assertThatThrownBy(() -> lane.prepare(broken))
                .isInstanceOf(LaneUnavailableException.class)
                .hasMessageContaining("Broken.java:6:17: incompatible types")
                .hasMessageContaining("Broken.java:6:22: cannot find symbol");
        try (Stream<Path> left = Files.list(temp.resolve("work"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_port_that_is_not_there_is_told_before_anything_starts() {
        assertThatThrownBy(() -> lane.prepare(PortSources.compiled("no.such.Port")))
                .isInstanceOf(LaneUnavailableException.class)
                .hasMessageContaining("no class no.such.Port");
    }

    @Test
    void what_can_not_be_made_is_broken_and_says_why() throws Exception {
        LaneRun run = lane.run(PortSources.compiled("java.lang.Object"));
        assertThat(run.status()).isEqualTo(RunStatus.CRASHED);
        assertThat(run.reason()).isEqualTo("java.lang.Object does not implement JavaPort");
        assertThat(lane.run(PortSources.compiled("java.lang.Integer")).reason())
                .isEqualTo(
                        "java.lang.Integer has no constructor without arguments: give it a public"
                                + " one");
        assertThat(lane.run(PortSources.compiled("java.lang.Number")).reason())
                .isEqualTo("java.lang.Number can't be made: it is abstract, or an interface");
    }

    @Test
    void a_static_part_that_raises_is_told_with_its_place() {
        Throwable fault = new ArithmeticException("/ by zero");
        fault.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("P", "<clinit>", "P.java", 5)});
        assertThat(PortFault.of("P", new ExceptionInInitializerError(fault)))
                .isEqualTo(
                        "P can't be loaded: its static part raised java.lang.ArithmeticException: /"
                                + " by zero, at P.java:5");
    }

    @Test
    void work_is_multiplied_until_it_can_be_measured() throws Exception {
        LaneRequest request = sources.port("Work", "py.print(1);");
        assertThat(lane.calibrate(request)).isGreaterThan(10);
    }

    @Test
    void an_interrupt_ends_the_run_and_the_worker() throws Exception {
        LaneRequest request = sources.port("Sleeps", "py.sleep(1e6);");
        Thread caller = Thread.currentThread();
        Thread interrupter =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (ProcessHandle.current().children().findAny().isEmpty()) {
                                        Thread.onSpinWait();
                                    }
                                    caller.interrupt();
                                });
        assertThatThrownBy(() -> lane.run(request)).isInstanceOf(InterruptedException.class);
        interrupter.join();
    }
}
