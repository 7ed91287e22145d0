package dev.parallax.api;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Reads the examples, {@code <pre>{@code …}</pre>}, in the Javadoc of what is exported. */
final class JavadocExamples {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern EXPORTS = Pattern.compile("(?m)^ *exports ([\\w.]+);");

    private JavadocExamples() {}

    /** Returns every public top-level type of the exported packages with its examples. */
    static SortedMap<String, List<JavadocExample>> all() throws IOException {
        List<Path> files = new ArrayList<>();
        String module = Files.readString(Path.of("src/module/parallax/module-info.java"));
        for (String name : EXPORTS.matcher(module).results().map(r -> r.group(1)).toList()) {
            try (Stream<Path> found = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
                found.filter(JavadocExamples::isType).forEach(files::add);
            }
        }
        return parsed(files);
    }

    private static boolean isType(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
    }

    private static SortedMap<String, List<JavadocExample>> parsed(List<Path> files) {
        SortedMap<String, List<JavadocExample>> examples = new TreeMap<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(files);
            JavacTask task = (JavacTask) javac.getTask(null, manager, null, null, null, sources);
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree tree && isPublic(tree)) {
                        String name = unit.getPackageName() + "." + tree.getSimpleName();
                        DocCommentTree comment =
                                trees.getDocCommentTree(new TreePath(new TreePath(unit), tree));
                        examples.put(name, comment == null ? List.of() : in(name, comment));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    private static boolean isPublic(ClassTree type) {
        return type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    private static List<JavadocExample> in(String type, DocCommentTree comment) {
        List<JavadocExample> found = new ArrayList<>();
        boolean pre = false;
        for (DocTree part : comment.getFullBody()) {
            if (part instanceof StartElementTree start) {
                pre = start.getName().contentEquals("pre");
            } else if (pre && part instanceof LiteralTree code) {
                String text = code.getBody().getBody().stripIndent().strip();
                found.add(new JavadocExample(type, found.size(), text));
            }
        }
        return found;
    }
}
