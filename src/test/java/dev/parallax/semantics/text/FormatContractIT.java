package dev.parallax.semantics.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The recorded answers are those of the CPython that Parallax brings along. */
class FormatContractIT {
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();

    @Test
    void the_record_is_what_cpython_answers_today() throws Exception {
        PythonCommand python = new Interpreters(WORK_DIR, Optional.empty()).find();
        Path folder = Path.of("src/test/resources/contract").toAbsolutePath();
        String code =
                "import sys; sys.path.insert(0, sys.argv[1]);"
                        + " sys.stdout.reconfigure(encoding='utf-8');"
                        + " import formats; formats.main()";
        Process process =
                python.process(WORK_DIR, List.of("-B", "-c", code, folder.toString())).start();
        String answers =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(answers.lines())
                .containsExactlyElementsOf(Files.readAllLines(FormatContractTests.RECORDED));
    }
}
