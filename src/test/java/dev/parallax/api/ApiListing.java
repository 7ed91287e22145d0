package dev.parallax.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every class, method and field that another project can name, one a line, with descriptors. */
final class ApiListing {
    private static final int VISIBLE = ClassFile.ACC_PUBLIC | ClassFile.ACC_PROTECTED;

    private ApiListing() {}

    /** Lists the public types of these packages, sorted. */
    static List<String> of(Path classes, List<String> packages) {
        Set<String> lines = new TreeSet<>();
        for (String name : packages) {
            Path folder = classes.resolve(name.replace('.', '/'));
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".class"))
                        .map(ApiListing::parsed)
                        .filter(type -> visible(folder, type))
                        .forEach(type -> lines.addAll(lines(folder, type)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.copyOf(lines);
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A nested class's own flags stand where it is declared; the file's say public too often. What
     * is nested in something that nobody can name can't be named either.
     */
    private static boolean visible(Path folder, ClassModel type) {
        if ((type.flags().flagsMask() & ClassFile.ACC_SYNTHETIC) != 0) {
            return false;
        }
        Optional<InnerClassInfo> nested =
                type.findAttribute(Attributes.innerClasses()).stream()
                        .flatMap(inner -> inner.classes().stream())
                        .filter(info -> info.innerClass().equals(type.thisClass()))
                        .findFirst();
        if (nested.isEmpty()) {
            return (type.flags().flagsMask() & VISIBLE) != 0;
        }
        InnerClassInfo info = nested.get();
        return info.innerName().isPresent()
                && (info.flagsMask() & VISIBLE) != 0
                && info.outerClass()
                        .map(outer -> visible(folder, parsed(file(folder, outer.asInternalName()))))
                        .orElse(false);
    }

    private static Path file(Path folder, String internalName) {
        return folder.resolve(internalName.substring(internalName.lastIndexOf('/') + 1) + ".class");
    }

    private static List<String> lines(Path folder, ClassModel type) {
        String name = type.thisClass().asInternalName().replace('/', '.');
        List<ClassModel> parts = parts(folder, type);
        List<String> lines = new ArrayList<>();
        lines.add(name + " " + kind(type) + parents(parts));
        for (ClassModel part : parts) {
            part.methods().stream()
                    .filter(method -> part == type || !constructor(method))
                    .filter(method -> shown(method.flags().flagsMask()))
                    .map(method -> name + "#" + text(method))
                    .forEach(lines::add);
            part.fields().stream()
                    .filter(field -> shown(field.flags().flagsMask()))
                    .map(field -> name + "." + text(field))
                    .forEach(lines::add);
        }
        return lines;
    }

    private static boolean constructor(MethodModel method) {
        return method.methodName().equalsString("<init>");
    }

    /** A class and those above it that only its package can name: their members are its own. */
    private static List<ClassModel> parts(Path folder, ClassModel type) {
        List<ClassModel> parts = new ArrayList<>(List.of(type));
        while (true) {
            String parent = parts.getLast().superclass().orElseThrow().asInternalName();
            Path file = file(folder, parent);
            ClassModel above = Files.exists(file) ? parsed(file) : type;
            if (!above.thisClass().asInternalName().equals(parent) || visible(folder, above)) {
                return parts;
            }
            parts.add(above);
        }
    }

    private static boolean shown(int flags) {
        return (flags & VISIBLE) != 0
                && (flags & (ClassFile.ACC_SYNTHETIC | ClassFile.ACC_BRIDGE)) == 0;
    }

    private static String kind(ClassModel type) {
        Set<AccessFlag> flags = type.flags().flags();
        if (flags.contains(AccessFlag.ANNOTATION)) {
            return "@interface";
        }
        if (flags.contains(AccessFlag.INTERFACE)) {
            return "interface";
        }
        if (flags.contains(AccessFlag.ENUM)) {
            return "enum";
        }
        if (type.findAttribute(Attributes.record()).isPresent()) {
            return "record";
        }
        return flags.contains(AccessFlag.FINAL) ? "final class" : "class";
    }

    private static String parents(List<ClassModel> parts) {
        StringBuilder text = new StringBuilder();
        parts.getLast()
                .superclass()
                .map(parent -> parent.asInternalName().replace('/', '.'))
                .filter(parent -> !parent.startsWith("java.lang."))
                .ifPresent(parent -> text.append(" extends ").append(parent));
        parts.stream()
                .flatMap(part -> part.interfaces().stream())
                .map(parent -> parent.asInternalName().replace('/', '.'))
                .sorted()
                .forEach(parent -> text.append(" : ").append(parent));
        return text.toString();
    }

    private static String text(MethodModel method) {
        return method.methodName().stringValue()
                + method.methodType().stringValue()
                + (method.flags().has(AccessFlag.STATIC) ? " static" : "");
    }

    private static String text(FieldModel field) {
        return field.fieldName().stringValue() + " " + field.fieldType().stringValue();
    }
}
