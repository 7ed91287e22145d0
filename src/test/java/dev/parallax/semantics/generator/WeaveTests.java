package dev.parallax.semantics.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parallax.semantics.errors.RuntimeError;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.invoke.SerializedLambda;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.tools.ToolProvider;

/** Classes compiled here, rewritten by the build step, then used. */
class WeaveTests {
    private static final String SOURCE =
            """
            package sample;
            import dev.parallax.semantics.errors.RuntimeError;
            import dev.parallax.semantics.generator.*;
            import java.util.function.IntUnaryOperator;
            public class Sample {
                private static int secret = 40;
                public static class Inner {
                    public static Generator<Object> nested(int by) {
                        return Generator.of(y -> {
                            IntUnaryOperator add = n -> n + by + secret;
                            y.yield(add.applyAsInt(1));
                            y.from(Generator.of(z -> z.yield(add.applyAsInt(2))));
                        });
                    }
                }
                public static Generator<Object> failing() {
                    return Generator.of(y -> {
                        y.yield(1);
                        throw new RuntimeError("here");
                    });
                }
                public record Console(Yielder<?> yielder) {
                    @Suspends
                    Object ask() {
                        return yielder.yield();
                    }
                }
                public interface Talk extends java.io.Serializable {
                    Object run(Console console);
                }
                static final Talk TALK = console -> "hello " + console.ask();
                public static Generator<Object> locked(Object lock) {
                    return Generator.of(y -> {
                        synchronized (lock) {
                            y.yield("held");
                        }
                    });
                }
            }
            """;

    @TempDir private Path folder;

    @BeforeEach
    void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Sample.java"), SOURCE);
        String[] options = {
            "-g", "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", "" + folder
        };
        StringWriter said = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjects(source);
            boolean good =
                    compiler.getTask(said, files, null, List.of(options), null, units).call();
            assertThat(good).as(said.toString()).isTrue();
        }
    }

    @Test
    void bodies_are_rewritten_or_refused_with_their_line() throws IOException {
        Map<Boolean, Long> found =
                Weave.folder(folder).stream()
                        .collect(
                                Collectors.partitioningBy(
                                        body -> body.refusal().isEmpty(), Collectors.counting()));
        assertThat(found).containsEntry(true, 4L).containsEntry(false, 1L);
        assertThat(Files.readAllLines(folder.resolve(Weave.REPORT)))
                .anyMatch(line -> line.matches(".*locked.*\\tline \\d+: a synchronized block"));
    }

    @Test
    void rewritten_bodies_reach_private_members_and_make_generators_of_their_own()
            throws Exception {
        Weave.folder(folder);
        try (URLClassLoader loader = loader()) {
            Generator<?> generator =
                    (Generator<?>)
                            loader.loadClass("sample.Sample$Inner")
                                    .getMethod("nested", int.class)
                                    .invoke(null, 100);
            assertThat(generator.next()).isEqualTo(141);
            assertThat(generator.next()).isEqualTo(142);
        }
    }

    @Test
    void traces_show_the_rewritten_class_once_at_the_line_of_the_source() throws Exception {
        Weave.folder(folder);
        try (URLClassLoader loader = loader()) {
            Generator<?> generator =
                    (Generator<?>)
                            loader.loadClass("sample.Sample").getMethod("failing").invoke(null);
            generator.next();
            RuntimeError error = raised(generator);
            assertThat(error.getStackTrace())
                    .filteredOn(frame -> "Sample.java".equals(frame.getFileName()))
                    .singleElement()
                    .satisfies(
                            frame -> {
                                assertThat(frame.getClassName()).contains(WovenName.MARK);
                                assertThat(frame.getLineNumber()).isEqualTo(19);
                            });
        }
    }

    @Test
    void the_step_can_be_repeated_and_a_class_compiled_again_makes_do_without_it()
            throws Exception {
        Weave.folder(folder);
        List<Weave.Woven> again = Weave.folder(folder);
        assertThat(again).hasSize(5);
        assertThat(isWoven()).isTrue();
        compile();
        assertThat(isWoven()).isFalse();
    }

    private boolean isWoven() throws Exception {
        try (URLClassLoader loader = loader()) {
            Class<?> host = loader.loadClass("sample.Sample");
            String method =
                    List.of(host.getDeclaredMethods()).stream()
                            .filter(each -> each.getName().startsWith("lambda$failing"))
                            .findFirst()
                            .orElseThrow()
                            .getName();
            String signature = "(" + Yielder.class.descriptorString() + ")V";
            byte[] code = Files.readAllBytes(folder.resolve("sample/Sample.class"));
            SerializedLambda lambda = lambda(host, method, signature);
            boolean woven = WovenName.find(host, code, lambda) != null;
            // Without the class file at hand, the class itself is looked for.
            assertThat(WovenName.find(host, null, lambda) != null).isEqualTo(woven);
            return woven;
        }
    }

    private static SerializedLambda lambda(Class<?> host, String method, String signature) {
        String type = host.getName().replace('.', '/');
        return new SerializedLambda(
                host, "", "", "", 6, type, method, signature, "", new Object[0]);
    }

    private URLClassLoader loader() throws IOException {
        URL[] path = {folder.toUri().toURL()};
        return new URLClassLoader(path, WeaveTests.class.getClassLoader());
    }

    private static RuntimeError raised(Generator<?> generator) {
        try {
            generator.next();
        } catch (RuntimeError e) {
            return e;
        }
        throw new AssertionError("nothing raised");
    }
}
