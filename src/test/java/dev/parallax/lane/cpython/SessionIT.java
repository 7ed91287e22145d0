package dev.parallax.lane.cpython;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.record.LaneRun;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;

/** A slide's transcript, typed at a prompt. */
class SessionIT extends CpythonLaneCase {
    @Test
    void aSessionPrintsWhatThePromptWould() throws Exception {
        Path script =
                script(
                        """
                        def gen():
                            print('Calling')
                            yield 1
                        def leak():
                            return fruit
                        """);
        Path session =
                Files.writeString(
                        folder().resolve("session.pycon"),
                        """
                        >>> gen = gen()
                        >>> next(gen)
                        Calling
                        1
                        >>> next(gen)
                        Traceback (most recent call last):
                        ...
                        StopIteration
                        >>> for fruit in ['apple', 'banana']:
                            print(f"Got: {fruit}")

                        Got: apple
                        >>> leak()
                        >>> None
                        >>> 'still here'
                        """);
        LaneRun run = run(Requests.script(script).session(session));

        assertThat(run.exitCode()).isZero();
        assertThat(run.exception()).isNull();
        assertThat(stdout(run))
                .containsExactly("Calling", "1", "Got: apple", "Got: banana", "'still here'");
        assertThat(stderr(run))
                .contains("StopIteration", "  File \"<stdin>\", line 1, in <module>")
                .last()
                .asString()
                .startsWith("NameError: name 'fruit' is not defined");
    }

    @Test
    void aSessionMayEndItself() throws Exception {
        Path session = folder().resolve("session.pycon");
        Files.writeString(session, ">>> import sys\n>>> sys.exit(4)\n>>> print('never')\n");
        LaneRun run = run(Requests.script(script("")).session(session));

        assertThat(run.exitCode()).isEqualTo(4);
        assertThat(stdout(run)).isEmpty();
    }

    @Test
    void aScriptThatCannotBeImportedEndsTheSession() throws Exception {
        Path session = Files.writeString(folder().resolve("session.pycon"), ">>> 1\n");
        LaneRun run = run(Requests.script(script("1 / 0")).session(session));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(exception(run).lastLine()).isEqualTo("ZeroDivisionError: division by zero");
        assertThat(stdout(run)).isEmpty();
    }
}
