package dev.parallax.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.cpython.BundledTests;
import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Holds the list of CPython's tests to the bundled CPython. With {@code
 * -Dparallax.golden.write=true} it writes the list instead.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "some tests exist on one system only")
class RowsIT {
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();

    @Test
    void the_list_is_what_the_bundled_cpython_has() throws Exception {
        String found = onCpython();
        if (Boolean.getBoolean("parallax.golden.write")) {
            Files.writeString(Rows.FILE, found);
        }
        assertThat(found).as("%s", Rows.FILE).isEqualTo(Files.readString(Rows.FILE));
    }

    private static String onCpython() throws Exception {
        PythonCommand python = new Interpreters(WORK_DIR, Optional.empty()).find();
        Path script = Rows.FILE.resolveSibling("rows.py").toAbsolutePath();
        Process process =
                python.process(
                                WORK_DIR,
                                List.of(
                                        "-B",
                                        script.toString(),
                                        BundledTests.unpack(WORK_DIR).toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        byte[] text = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as("CPython's exit status").isZero();
        return new String(text, StandardCharsets.UTF_8);
    }
}
