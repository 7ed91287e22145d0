package dev.parallax.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

class SourceColumnsTests {
    private static final String PYTHON =
            """
            import time

            MAX_WORKERS = 4

            @decorated
            def io_expensive(sleep_time=1):
                \"""def not_this(): a text\"""
                def inner():
                    pass
                time.sleep(sleep_time)

            class Basket:
                size = 3

                async def add_fruit(self, fruit):
                    print(f"→ {fruit}")

            # The program.
            io_expensive(2)
            """;
    private static final String JAVA =
            """
            package sample;

            import java.util.List;

            /** A port. */
            public final class Main implements JavaPort {
                static final int MAX_WORKERS = 4;
                private static final String BRACE = "{ \\" ' { // ";

                /** Waits. */
                static void ioExpensive(Interpreter py, int sleepTime) {
                    // } is no end
                    Runnable inner = () -> {};
                    py.sleep(sleepTime);
                }

                static char onlyHere() {
                    return '{';
                }

                static final class Basket {
                    int size = 3;

                    Coroutine addFruit(String fruit) {
                        return null;
                    }
                }

                @Override
                public void run(Interpreter py) {
                    ioExpensive(py, 2);
                }
            }
            """;

    private static String columns(int width, Optional<Source> session) {
        StringWriter text = new StringWriter();
        new SourceColumns(new PrintWriter(text), new Style(width, false, true))
                .print(new Source("main.py", PYTHON), session, new Source("Main.java", JAVA));
        return text.toString();
    }

    private static List<String> keys(List<Block> blocks) {
        return blocks.stream().map(Block::key).toList();
    }

    @Test
    void aPythonSourceIsCutAtItsDefinitions() {
        List<Block> blocks = PythonBlocks.of(PYTHON.lines().toList());

        assertThat(keys(blocks))
                .containsExactly("(head)", "ioExpensive", "Basket", "addFruit", "run");
        assertThat(blocks.get(1).first()).as("a decorator belongs to its function").isEqualTo(4);
    }

    @Test
    void aScriptWithoutDefinitionsIsImportsAndProgram() {
        assertThat(
                        keys(
                                PythonBlocks.of(
                                        List.of(
                                                "import a",
                                                "from b import c",
                                                "",
                                                "c()",
                                                "a.d()"))))
                .containsExactly("(head)", "run");
    }

    @Test
    void aJavaSourceIsCutAtItsMethodsAndTypes() {
        List<Block> blocks = JavaBlocks.of(JAVA.lines().toList());

        assertThat(keys(blocks).stream().filter(k -> !k.equals(Block.REST)))
                .containsExactly("(head)", "ioExpensive", "onlyHere", "Basket", "addFruit", "run");
    }

    @Test
    void everyLineIsInExactlyOneBlock() {
        List<String> lines = JAVA.lines().toList();
        int next = 0;
        for (Block block : JavaBlocks.of(lines)) {
            assertThat(block.first()).isEqualTo(next);
            next = block.end();
        }
        assertThat(next).isEqualTo(lines.size());
    }

    @Test
    void namesChangeTheirCase() {
        assertThat(Block.camelCase("io_expensive")).isEqualTo("ioExpensive");
        assertThat(Block.camelCase("example_coro_2")).isEqualTo("exampleCoro2");
        assertThat(Block.camelCase("_private")).isEqualTo("_private");
        assertThat(Block.camelCase("main")).isEqualTo("main");
    }

    @Test
    void functionsStandBesideTheirPorts() {
        Golden.check("show/columns.txt", columns(100, Optional.empty()));
        Golden.check("show/narrow.txt", columns(60, Optional.empty()));
    }

    @Test
    void aSessionStandsBesideRun() {
        Source session = new Source("main.pycon", ">>> io_expensive(2)\n>>> Basket()\n");

        Golden.check("show/session.txt", columns(100, Optional.of(session)));
    }
}
