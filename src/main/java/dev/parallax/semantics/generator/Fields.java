package dev.parallax.semantics.generator;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.EnumMap;
import java.util.Map;

/**
 * The fields in which a rewritten body keeps its variables; each suspension uses them anew, so
 * there are as many of a kind as the suspension needs that needs most.
 */
final class Fields {
    private final ClassDesc own;
    private final Map<TypeKind, Integer> declared = new EnumMap<>(TypeKind.class);
    private final Map<TypeKind, Integer> used = new EnumMap<>(TypeKind.class);

    Fields(ClassDesc own) {
        this.own = own;
    }

    ClassDesc own() {
        return own;
    }

    /** Begins with the next suspension. */
    void reuse() {
        used.clear();
    }

    /** Returns the name of a field of a kind that this suspension does not use yet. */
    String take(TypeKind kind) {
        int number = used.getOrDefault(kind, 0) + 1;
        used.put(kind, number);
        declared.put(kind, Math.max(number, declared.getOrDefault(kind, 0)));
        return name(kind, number);
    }

    static ClassDesc type(TypeKind kind) {
        return kind == TypeKind.REFERENCE ? ConstantDescs.CD_Object : kind.upperBound();
    }

    void declare(ClassBuilder builder) {
        for (Map.Entry<TypeKind, Integer> each : declared.entrySet()) {
            TypeKind kind = each.getKey();
            for (int number = 1; number <= each.getValue(); number++) {
                builder.withField(name(kind, number), type(kind), ClassFile.ACC_PRIVATE);
            }
        }
    }

    private static String name(TypeKind kind, int number) {
        return "kept".concat(kind.name().substring(0, 1)).concat(Integer.toString(number));
    }
}
