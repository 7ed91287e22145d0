package dev.parallax.semantics.errors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TracebackTests {

    private static <T extends Throwable> T at(T error, StackTraceElement... innermostFirst) {
        error.setStackTrace(innermostFirst);
        return error;
    }

    private static StackTraceElement frame(String type, String method, int line) {
        return new StackTraceElement(type, method, "Fruit.java", line);
    }

    @Test
    void the_outermost_call_comes_first_and_machinery_is_left_out() {
        NameError error =
                at(
                        new NameError("name 'fruit' is not defined"),
                        frame("demo.Fruit", "lambda$genFruit$4ed5b3ea$1", 20),
                        frame("dev.parallax.semantics.generator.Generator", "next", 5),
                        frame("java.lang.Thread", "run", 9),
                        frame("demo.Fruit", "run", 27));
        assertThat(Traceback.format(error))
                .isEqualTo(
                        """
                        Traceback (most recent call last):
                          File "Fruit.java", line 27, in run
                          File "Fruit.java", line 20, in genFruit
                        NameError: name 'fruit' is not defined
                        """);
        assertThat(Traceback.innermost(error).orElseThrow().getLineNumber()).isEqualTo(20);
    }

    @Test
    void a_rewritten_bodys_frame_has_its_functions_name() {
        NameError error =
                at(
                        new NameError("name 'fruit' is not defined"),
                        frame("demo.Fruit$Woven$lambda$genFruit$4ed5b3ea$1$2f081da6", "run", 20));
        assertThat(Traceback.format(error)).contains("line 20, in genFruit\n");
    }

    @Test
    void an_exception_without_text_is_its_name_alone() {
        StopIteration error = at(new StopIteration(), frame("demo.Fruit", "run", 1));
        assertThat(Traceback.format(error)).endsWith("in run\nStopIteration\n");
    }

    @Test
    void a_cause_is_told_first() {
        StopIteration cause = at(new StopIteration(), frame("demo.Fruit", "body", 2));
        RuntimeError error =
                at(
                        new RuntimeError("generator raised StopIteration", cause),
                        frame("demo.Fruit", "run", 1));
        assertThat(Traceback.format(error))
                .isEqualTo(
                        """
                        Traceback (most recent call last):
                          File "Fruit.java", line 2, in body
                        StopIteration

                        The above exception was the direct cause of the following exception:

                        Traceback (most recent call last):
                          File "Fruit.java", line 1, in run
                        RuntimeError: generator raised StopIteration
                        """);
    }

    @Test
    void names_outside_the_builtins_carry_their_module() {
        assertThat(ErrorName.of(new BrokenProcessPool("gone")).lastLine())
                .isEqualTo("concurrent.futures.process.BrokenProcessPool: gone");
        assertThat(ErrorName.of(new CancelledError("")).lastLine())
                .isEqualTo("asyncio.exceptions.CancelledError");
    }

    @Test
    void javas_own_errors_have_their_counterparts_name_or_their_own() {
        assertThat(ErrorName.of(new StackOverflowError()).lastLine())
                .isEqualTo("RecursionError: maximum recursion depth exceeded");
        assertThat(ErrorName.of(new OutOfMemoryError("heap")).lastLine()).isEqualTo("MemoryError");
        assertThat(ErrorName.of(new ArithmeticException("by zero")).lastLine())
                .isEqualTo("java.lang.ArithmeticException: by zero");
    }
}
