package dev.parallax.lane.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.record.LaneRun;
import dev.parallax.record.OutputLine;

import org.junit.jupiter.api.Test;

/** How {@code sys.stdout} and {@code sys.stderr} behave while they are recorded. */
class RecordedStreamsIT extends CpythonLaneCase {
    @Test
    void theStandardStreamsBehaveAsTextStreams() throws Exception {
        assertPrints(
                """
                import io, sys
                out = sys.stdout
                print(out.encoding, out.errors, sys.stderr.errors)
                print(out.isatty(), out.writable(), out.fileno())
                print(out.write('four'), isinstance(out, io.TextIOBase), out is sys.__stdout__)
                for wrong in (5, b'bytes', None):
                    try:
                        out.write(wrong)
                    except TypeError as error:
                        print(error)
                try:
                    print('\\ud800')
                except UnicodeEncodeError as error:
                    print(error.reason)
                out.buffer.write(b'caf\\xc3')
                out.buffer.write(b'\\xa9 \\xff\\n')
                out.writelines(['a', 'b\\n', 'c\\rd\\n'])
                out.close()
                print('open', end='')
                """,
                "utf-8 strict backslashreplace",
                "False True 1",
                "four4 True True",
                "write() argument must be str, not int",
                "write() argument must be str, not bytes",
                "write() argument must be str, not NoneType",
                "surrogates not allowed",
                "café \uFFFD",
                "ab",
                "c\rd",
                "open");
    }

    @Test
    void eachThreadCompletesItsOwnLine() throws Exception {
        assertPrints(
                """
                import threading
                print('main begins, ', end='')
                thread = threading.Thread(target=lambda: print('thread'))
                thread.start()
                thread.join()
                print('main ends')
                """,
                "thread",
                "main begins, main ends");
    }

    @Test
    void aForkedChildFinishesItsOwnHalfLineAndNotItsParents() throws Exception {
        LaneRun run =
                run(
                        """
                        import multiprocessing
                        print('parent begins, ', end='')
                        child = multiprocessing.get_context('fork').Process(
                            target=lambda: print('child, no newline', end=''))
                        child.start()
                        child.join()
                        print('parent ends')
                        """);

        assertThat(run.output())
                .extracting(line -> line.process() + ": " + line.text())
                .containsExactly(
                        "ForkProcess-1: child, no newline",
                        "MainProcess: parent begins, parent ends");
    }

    @Test
    void aStreamThatGoesElsewhereIsLeftAlone() throws Exception {
        LaneRun run =
                run(
                        """
                        import subprocess, sys
                        code = "import sys; print('out'); print('err', file=sys.stderr)"
                        command = [sys.executable, '-c', code]
                        print(subprocess.run(command, stdout=subprocess.PIPE).stdout)
                        subprocess.run(command, stderr=subprocess.DEVNULL)
                        """);

        assertThat(stderr(run)).containsExactly("err");
        assertThat(stdout(run)).containsExactly("b'out\\n'", "out");
        assertThat(run.output()).extracting(OutputLine::pid).doesNotContain(0L);
    }

    private void assertPrints(String script, String... lines) throws Exception {
        LaneRun run = run(script);

        assertThat(stderr(run)).isEmpty();
        assertThat(stdout(run)).containsExactly(lines);
    }
}
