package dev.parallax.conformance;

import dev.parallax.semantics.Covers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Our cases by the names of CPython's tests that they say they cover. */
final class CoveringCases {
    private static final ClassDesc COVERS = Covers.class.describeConstable().orElseThrow();

    private final Map<String, SortedSet<String>> byName = new TreeMap<>();

    private CoveringCases() {}

    /** Reads every compiled test class. */
    static Map<String, SortedSet<String>> read() {
        CoveringCases cases = new CoveringCases();
        try (Stream<Path> files = Files.walk(classes())) {
            files.filter(file -> file.toString().endsWith(".class")).sorted().forEach(cases::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases.byName;
    }

    private static Path classes() {
        try {
            return Path.of(
                    Covers.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Path file) {
        ClassModel type;
        try {
            type = ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String name = type.thisClass().asSymbol().displayName();
        type.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(found -> put(name, found));
        for (var method : type.methods()) {
            method.findAttribute(Attributes.runtimeVisibleAnnotations())
                    .ifPresent(found -> put(name + "." + method.methodName(), found));
        }
    }

    private void put(String covering, RuntimeVisibleAnnotationsAttribute annotations) {
        annotations.annotations().stream()
                .filter(annotation -> annotation.classSymbol().equals(COVERS))
                .flatMap(CoveringCases::rows)
                .forEach(row -> byName.computeIfAbsent(row, r -> new TreeSet<>()).add(covering));
    }

    private static Stream<String> rows(Annotation annotation) {
        return annotation.elements().stream()
                .map(AnnotationElement::value)
                .map(value -> value instanceof AnnotationValue.OfArray a ? a.values() : List.of())
                .flatMap(List::stream)
                .map(value -> value instanceof AnnotationValue.OfString s ? s.stringValue() : "");
    }
}
