package dev.parallax.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;
import dev.parallax.semantics.interpreter.Interpreter;
import dev.parallax.semantics.interpreter.Outcome;
import dev.parallax.semantics.interpreter.Recorder;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The guide for porters: CPython and Java print what the page shows. */
@Timeout(120)
class PortingGuideIT {
    private static final String CLASS_PATH = "java.class.path";

    @TempDir private static Path folder;

    static List<PortingGuide.Section> sections() throws IOException {
        return PortingGuide.sections();
    }

    @BeforeAll
    static void compile() throws Exception {
        if (Boolean.getBoolean("parallax.golden.write")) {
            Map<Integer, List<String>> printed = new TreeMap<>();
            for (PortingGuide.Section section : sections()) {
                printed.put(section.number(), python(section));
            }
            PortingGuide.write(printed);
        }
        for (PortingGuide.Section section : sections()) {
            Path file = folder.resolve("sources/section" + section.number() + "/Port.java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, section.source());
        }
        CompiledExamples.compile(
                folder.resolve("sources"), Files.createDirectories(folder.resolve("classes")));
    }

    @Test
    void the_page_has_a_port_for_each_piece_of_python() throws IOException {
        long pieces =
                Files.readString(PortingGuide.PAGE).lines().filter("```python"::equals).count();
        assertThat(sections()).hasSize((int) pieces).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void cpython_prints_what_the_page_shows(PortingGuide.Section section) throws Exception {
        assertThat(python(section)).isEqualTo(section.printed());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void java_prints_what_the_page_shows(PortingGuide.Section section) throws Exception {
        Path classes = folder.resolve("classes");
        String before = System.getProperty(CLASS_PATH);
        // child processes find the port as a program's do
        System.setProperty(CLASS_PATH, before + File.pathSeparator + classes);
        URL[] path = {classes.toUri().toURL()};
        try (var loader = new URLClassLoader(path, PortingGuideIT.class.getClassLoader())) {
            Method main =
                    loader.loadClass(section.packageName() + ".Port")
                            .getDeclaredMethod("main", Interpreter.class);
            main.setAccessible(true);
            Recorder recorder = Recorder.make();
            Outcome outcome = recorder.run(py -> run(main, py));
            assertThat(recorder.stderr()).isEmpty();
            assertThat(outcome.exitCode()).isZero();
            assertThat(recorder.stdout()).isEqualTo(section.printed());
        } finally {
            System.setProperty(CLASS_PATH, before);
        }
    }

    private static void run(Method main, Interpreter py) throws Exception {
        try {
            main.invoke(null, py);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) e.getCause();
        }
    }

    private static List<String> python(PortingGuide.Section section) throws Exception {
        Path work = Path.of("target", "parallax").toAbsolutePath();
        PythonCommand python = new Interpreters(work, Optional.empty()).find();
        Path script = folder.resolve("piece" + section.number() + ".py");
        Files.writeString(script, section.python());
        Process process =
                python.process(folder, List.of("-B", script.toString()))
                        .redirectErrorStream(true)
                        .start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(lines.toString()).isZero();
        return lines;
    }
}
