package dev.parallax.semantics.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.tools.ToolProvider;

/**
 * What javac makes of every kind of statement and expression, with a yield in every place where a
 * value can stand: each body must do, in the same order, what plain Java does, on the engine of
 * threads, rewritten at run time, and rewritten when it was built.
 */
class CorpusTests {
    private static final CorpusSource SOURCE = new CorpusSource(CorpusTemplates.all());

    @TempDir private Path folder;

    private void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Corpus.java"), SOURCE.text());
        String[] options = {
            "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"), "-d", "" + folder
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

    /** The library once more, since a body is rewritten at run time beside its own library only. */
    private URLClassLoader loader() throws IOException {
        List<URL> path = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (Class<?> type : List.of(Generator.class, CorpusTests.class)) {
            path.add(type.getProtectionDomain().getCodeSource().getLocation());
        }
        return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @Test
    void every_body_does_what_plain_java_does_on_every_engine() throws Exception {
        compile();
        assertThat(wrong(true)).as("on threads").isEmpty();
        assertThat(wrong(false)).as("rewritten at run time").isEmpty();
        List<String> refused =
                Weave.folder(folder).stream()
                        .filter(body -> !body.refusal().isEmpty())
                        .map(body -> body.name().replaceAll(".*lambda\\$(\\w+)\\$.*\\$.*", "$1"))
                        .toList();
        assertThat(refused).isEmpty();
        assertThat(wrong(false)).as("rewritten by the build").isEmpty();
    }

    @SuppressWarnings("unchecked") // what CorpusRun returns
    private List<String> wrong(boolean threads) throws Exception {
        try (URLClassLoader loader = loader()) {
            return (List<String>)
                    loader.loadClass(CorpusRun.class.getName())
                            .getMethod("wrong", List.class, boolean.class)
                            .invoke(null, SOURCE.names(), threads);
        }
    }
}
