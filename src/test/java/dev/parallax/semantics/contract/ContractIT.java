package dev.parallax.semantics.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.lane.cpython.Interpreters;
import dev.parallax.lane.python.PythonCommand;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The contracts on the Pythons. With {@code -Dparallax.golden.write=true} CPython writes the
 * expected texts instead; what changed is then reviewed as a diff.
 */
class ContractIT {
    private static final Path WORK_DIR = Path.of("target", "parallax").toAbsolutePath();

    /** Shared, so that what all suites import is parsed once. */
    private static final Engine ENGINE =
            Engine.newBuilder("python").option("engine.WarnInterpreterOnly", "false").build();

    @TestFactory
    Stream<DynamicTest> cpython_gives_what_was_recorded() {
        return Suites.ALL.stream()
                .map(suite -> DynamicTest.dynamicTest(suite.name(), () -> recorded(suite)));
    }

    private static void recorded(Suite suite) throws Exception {
        String text = onCpython(suite);
        if (Boolean.getBoolean("parallax.golden.write")) {
            Files.writeString(suite.expectedFile(), text);
        }
        assertThat(Suite.byCase(text)).isEqualTo(suite.expected());
    }

    private static String onCpython(Suite suite) throws Exception {
        PythonCommand python = new Interpreters(WORK_DIR, Optional.empty()).find();
        String code = Suite.runner() + "\nimport sys\nsys.stdout.write(run(sys.stdin.read()))\n";
        Process process =
                python.process(WORK_DIR, List.of("-B", "-X", "utf8", "-c", code))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var source = process.outputWriter(StandardCharsets.UTF_8)) {
            source.write(suite.python());
        }
        byte[] text = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as("CPython's exit status").isZero();
        return new String(text, StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> graalpy_gives_the_same_but_where_it_is_known_to_differ() {
        return Suites.ALL.stream()
                .map(suite -> DynamicTest.dynamicTest(suite.name(), () -> onGraalpy(suite)));
    }

    private static void onGraalpy(Suite suite) throws IOException {
        Context context = Context.newBuilder("python").engine(ENGINE).allowAllAccess(true).build();
        try {
            context.eval("python", Suite.runner());
            Value runner = context.getBindings("python");
            Value cases = runner.getMember("load").execute(suite.python());
            Map<String, List<String>> differs = new TreeMap<>();
            suite.expected()
                    .forEach(
                            (name, lines) -> {
                                List<String> found = lines(runner, cases.getHashValue(name));
                                if (!found.equals(lines)) {
                                    differs.put(name, found);
                                }
                            });
            if (Boolean.getBoolean("parallax.golden.write")) {
                write(differs, suite.graalpyFile());
            }
            assertThat(differs).isEqualTo(suite.graalpyDiffers());
        } finally {
            // pools that nobody waits for may still be ending, which a plain close refuses
            context.close(true);
        }
    }

    private static void write(Map<String, List<String>> cases, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        cases.forEach(
                (name, lines) -> {
                    text.append("== ").append(name).append('\n');
                    lines.forEach(line -> text.append(line).append('\n'));
                });
        Files.writeString(file, text);
    }

    /** An internal error of GraalPy's is a difference, too. */
    private static List<String> lines(Value runner, Value one) {
        try {
            return runner.getMember("one").execute(one).asString().lines().toList();
        } catch (PolyglotException e) {
            return List.of("GraalPy failed");
        }
    }
}
