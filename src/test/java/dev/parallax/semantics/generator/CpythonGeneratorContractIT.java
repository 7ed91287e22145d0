package dev.parallax.semantics.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The contract on CPython, which is where it comes from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CpythonGeneratorContractIT extends PythonGeneratorContract {
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();

    private @Nullable Process python;
    private Writer commands = Writer.nullWriter();
    private BufferedReader answers = new BufferedReader(BufferedReader.nullReader());

    @BeforeAll
    void start() throws Exception {
        PythonCommand found = new Interpreters(WORK_DIR, Optional.empty()).find();
        Path folder = Path.of("src/test/resources/contract").toAbsolutePath();
        String code =
                "import sys; sys.path.insert(0, sys.argv[1]); import generators;"
                        + " generators.serve()";
        python = found.process(WORK_DIR, List.of("-B", "-c", code, folder.toString())).start();
        commands = python.outputWriter();
        answers = python.inputReader();
    }

    @AfterAll
    void stop() throws IOException {
        commands.close();
        if (python != null) {
            python.destroy();
        }
    }

    @Override
    String command(String text) {
        try {
            commands.write(text + "\n");
            commands.flush();
            String answer = answers.readLine();
            assertThat(answer).as("CPython's answer to '%s'", text).isNotNull();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
