package dev.parallax.testing.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;

import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The recorded literals, made anew on the Pythons. With {@code -Dparallax.golden.write=true}
 * CPython writes them instead.
 */
class WireIT {
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();

    @Test
    void cpython_gives_what_was_recorded() throws Exception {
        String text = onCpython(given());
        if (Boolean.getBoolean("parallax.golden.write")) {
            Files.writeString(Vectors.FILE, text);
        }
        assertThat(text).isEqualTo(Files.readString(Vectors.FILE));
    }

    @Test
    void graalpy_gives_the_same() throws IOException {
        try (Context context =
                Context.newBuilder("python")
                        .option("engine.WarnInterpreterOnly", "false")
                        .allowAllAccess(true)
                        .build()) {
            context.eval("python", setup());
            String text =
                    context.getBindings("python").getMember("mint").execute(given()).asString();
            assertThat(text).isEqualTo(Files.readString(Vectors.FILE));
        }
    }

    /** Each literal with PyRepr's text of it. */
    private static String given() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Vectors.Vector vector : Vectors.read().all()) {
            text.append(vector.literal());
            if (vector.valid()) {
                text.append('\t').append(shown(vector.literal()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Returns the literal's value as text, nothing if a new line isn't a literal's. */
    private static String shown(String literal) {
        try {
            return PyRepr.of(PyLiteral.value(literal));
        } catch (BadLiteral e) {
            return "";
        }
    }

    private static String setup() throws IOException {
        String values = PyRepr.of(new PyValue.Str(Wire.pythonSource()));
        return """
        import sys, types
        parallax_values = types.ModuleType("parallax_values")
        exec(compile(%s, "parallax_values.py", "exec"), parallax_values.__dict__)
        sys.modules["parallax_values"] = parallax_values
        """
                        .formatted(values)
                + Files.readString(Vectors.MINT);
    }

    private static String onCpython(String given) throws Exception {
        PythonCommand python = new Interpreters(WORK_DIR, Optional.empty()).find();
        Path script = Files.createTempFile("mint", ".py");
        Files.writeString(script, setup() + "\nsys.stdout.write(mint(sys.stdin.read()))\n");
        Process process =
                python.process(
                                WORK_DIR,
                                List.of("-B", "-W", "ignore", "-X", "utf8", script.toString()))
                        .start();
        try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(given);
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.delete(script);
        assertThat(process.waitFor()).as(errors).isZero();
        return text;
    }
}
