package dev.parallax.lane.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.python.PythonFiles;
import dev.parallax.record.LaneRun;

import org.junit.jupiter.api.Test;

/** The Python package's own parts, exercised from inside a run. */
class PythonSideIT extends CpythonLaneCase {
    @Test
    void transcriptsAreReadAsSlidesPrintThem() throws Exception {
        assertPrints(
                """
                from parallax_lane.session import read_statements
                text = '''
                Text before.
                >>> x = 1
                >>> for i in x:
                ...     a
                ...
                ...     b
                >>> for i in x:
                    print(i)

                    indented output
                >>> f(1,
                ...   2)
                3
                ...
                >>> @decorate
                ... def f():
                ...     pass
                >>>
                    output
                >>> last'''
                for statement in read_statements(text):
                    print(repr(statement))
                """,
                "'x = 1\\n'",
                "'for i in x:\\n    a\\n\\n    b\\n'",
                "'for i in x:\\n    print(i)\\n'",
                "'f(1,\\n  2)\\n'",
                "'@decorate\\ndef f():\\n    pass\\n'",
                "'last\\n'");
    }

    @Test
    void hooksRunOnceAndLeaveNoTrace() throws Exception {
        assertPrints(
                """
                import sys
                from parallax_lane.hooks import after_import
                def show(module):
                    print('after', module.__name__, hasattr(module, 'rgb_to_hsv'))
                after_import('colorsys', show)
                after_import('sys', lambda module: print('at once'))
                print('before')
                import colorsys
                print(type(colorsys.__loader__).__name__, type(colorsys.__spec__.loader).__name__)
                del sys.modules['colorsys']
                import colorsys
                """,
                "at once",
                "before",
                "after colorsys True",
                "SourceFileLoader SourceFileLoader");
    }

    @Test
    void longFramesAreWrittenInPartsThatThePipeKeepsTogether() throws Exception {
        assertPrints(
                """
                import os
                from parallax_lane import frames
                read, write = os.pipe()
                writer = frames.FrameWriter(write, 'tok')
                writer.line('o', 7, 'P', 'T', 'x' * 10_000)
                os.close(write)
                parts = os.read(read, 1 << 20).split(b'\\n')[:-1]
                print(len(parts), parts[0][:5], parts[-1][:5], max(map(len, parts)) < 4096)
                """,
                "3 b'\\x1etok+' b'\\x1etok.' True");
    }

    private void assertPrints(String script, String... lines) throws Exception {
        String root = PythonFiles.unpack(WORK_DIR.toAbsolutePath()).toString();
        LaneRun run = run("import sys\nsys.path.append(r'%s')\n".formatted(root) + script);

        assertThat(stderr(run)).isEmpty();
        assertThat(stdout(run)).containsExactly(lines);
    }
}
