package dev.parallax.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles many programs at once, in memory: a compilation each would take longer than all. */
final class JavaBatch {
    private final JavaCompiler compiler;

    /**
     * Finds the compiler.
     *
     * @throws IllegalStateException if this Java has none
     */
    JavaBatch() {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new IllegalStateException("this Java has no compiler: run Parallax with a JDK");
        }
        compiler = found;
    }

    /** The name of a program of a batch. */
    static String name(int number) {
        return "Program" + number;
    }

    /**
     * Compiles programs under the names of {@link #name}.
     *
     * @param messages gets what the compiler says
     * @return class files by their classes' names; empty if any program has an error
     */
    Map<String, byte[]> compile(List<Told> programs, StringWriter messages) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (int i = 0; i < programs.size(); i++) {
            sources.put(name(i), programs.get(i).java(name(i)));
        }
        return compileAll(sources, messages);
    }

    /** Compiles sources by their paths, without the ending. */
    Map<String, byte[]> compileAll(Map<String, String> texts, StringWriter messages)
            throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        texts.forEach((path, text) -> sources.add(new Source(path, text)));
        Map<String, ByteArrayOutputStream> written = new TreeMap<>();
        List<String> options =
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "-g",
                        "-nowarn",
                        "-Xlint:none",
                        "-XDuseUnsharedTable");
        try (JavaFileManager files = new Memory(files(), written)) {
            boolean ok = compiler.getTask(messages, files, null, options, null, sources).call();
            Map<String, byte[]> classes = new TreeMap<>();
            if (ok) {
                written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            }
            return classes;
        }
    }

    private StandardJavaFileManager files() {
        return compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written;

        Memory(JavaFileManager files, Map<String, ByteArrayOutputStream> written) {
            super(files);
            this.written = written;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
