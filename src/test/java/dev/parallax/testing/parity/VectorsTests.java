package dev.parallax.testing.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parallax.testing.backend.Argument;
import dev.parallax.testing.backend.Arguments;
import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.Ending;
import dev.parallax.testing.backend.Outcome;
import dev.parallax.testing.backend.Program;
import dev.parallax.testing.backend.Step;
import dev.parallax.testing.value.PyLiteral;
import dev.parallax.testing.value.PyValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Recorded answers survive their file, to the last bit. */
class VectorsTests {
    private static final Program EVERY_STEP =
            new Program(
                    List.of(
                            new Step.Call(
                                    "Stack",
                                    new Arguments(
                                            List.of(),
                                            Map.of(
                                                    "limit",
                                                    new Argument.Given(PyLiteral.value("3")))),
                                    "s"),
                            new Step.Invoke(
                                    "s",
                                    "push",
                                    new Arguments(List.of(new Argument.Kept("s")), Map.of()),
                                    ""),
                            new Step.Get("s", "limit", ""),
                            new Step.Set("s", "limit", PyLiteral.value("4"), ""),
                            new Step.Next("s", "n"),
                            new Step.Send("s", PyLiteral.value("None"), ""),
                            new Step.Throw("s", "ValueError", "no", ""),
                            new Step.Close("s", ""),
                            new Step.Await("s", "")));

    @TempDir Path folder;

    @Test
    void all_kinds_of_steps_and_endings_come_back_as_they_were() {
        PyValue.Failure error =
                new PyValue.Failure(
                        "ValueError",
                        List.of("Exception"),
                        "no",
                        List.of(new PyValue.Str("no")),
                        null);
        List<Outcome> outcomes =
                List.of(
                        returned("float('nan')"),
                        returned("-0.0"),
                        returned("0.1"),
                        new Outcome(
                                new Ending.Returned(PyLiteral.value("'\\ud800'")),
                                "hi\n",
                                "oh\n",
                                List.of(PyLiteral.value("(1, {2})"))),
                        new Outcome(new Ending.Raised(error, List.of()), "", "", List.of()),
                        new Outcome(new Ending.Skipped("no s"), "", "", List.of()));
        Path file = folder.resolve("deep/x.vectors.json");
        record(outcomes).write(file);

        Vectors read = Vectors.read(file);
        assertThat(read.backend().run(EVERY_STEP, Duration.ZERO)).isEqualTo(outcomes);
        assertThat(read.backend().version()).isEqualTo("CPython 3.14.3");
    }

    @Test
    void an_answer_that_never_came_is_not_recorded() {
        Outcome broken = new Outcome(new Ending.Broken("no python"), "", "", List.of());

        assertThat(record(List.of(broken)).backend().run(EVERY_STEP, Duration.ZERO))
                .singleElement()
                .extracting(Outcome::ending)
                .asString()
                .contains("no answer is recorded");
    }

    @Test
    void a_file_of_something_else_is_refused_with_its_name() throws IOException {
        Path file =
                Files.writeString(folder.resolve("x.vectors.json"), "[\n{\"program\": [{}]}\n]");

        assertThatThrownBy(() -> Vectors.read(file))
                .hasMessageContaining("x.vectors.json: no recorded answers (no step: {})");
    }

    private static Vectors record(List<Outcome> outcomes) {
        Vectors vectors = new Vectors();
        vectors.recording(new Scripted(outcomes)).run(EVERY_STEP, Duration.ZERO);
        return vectors;
    }

    private static Outcome returned(String literal) {
        return new Outcome(new Ending.Returned(PyLiteral.value(literal)), "", "", List.of());
    }

    private record Scripted(List<Outcome> outcomes) implements Backend {
        @Override
        public String name() {
            return "cpython";
        }

        @Override
        public String version() {
            return "CPython 3.14.3";
        }

        @Override
        public List<Outcome> run(Program program, Duration limit) {
            return outcomes;
        }
    }
}
