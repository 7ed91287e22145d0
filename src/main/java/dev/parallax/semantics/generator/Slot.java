package dev.parallax.semantics.generator;

import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

/** What the verifier knows of a local variable or of a place on the stack. */
sealed interface Slot {
    /** An object, possibly null. */
    record Reference(ClassDesc type) implements Slot {}

    /**
     * An object whose constructor has not run.
     *
     * @param number counts the places in the method that make one, from 0
     */
    record Unmade(int number) implements Slot {
        /** Made by nobody here: the object whose constructor the method itself is. */
        static final Unmade ELSEWHERE = new Unmade(-1);
    }

    /** All else. */
    enum Plain implements Slot {
        INT(TypeKind.INT),
        LONG(TypeKind.LONG),
        FLOAT(TypeKind.FLOAT),
        DOUBLE(TypeKind.DOUBLE),
        NULL(TypeKind.REFERENCE),
        /** Nothing that can be read. */
        NONE(TypeKind.REFERENCE);

        private final TypeKind kind;

        Plain(TypeKind kind) {
            this.kind = kind;
        }
    }

    static Slot of(ClassDesc type) {
        return type.isPrimitive() ? of(TypeKind.from(type)) : new Reference(type);
    }

    static Slot of(TypeKind kind) {
        return switch (kind) {
            case LONG -> Plain.LONG;
            case DOUBLE -> Plain.DOUBLE;
            case FLOAT -> Plain.FLOAT;
            case VOID -> Plain.NONE;
            case REFERENCE -> new Reference(ConstantDescs.CD_Object);
            default -> Plain.INT;
        };
    }

    static Slot of(VerificationTypeInfo info) {
        if (info instanceof ObjectVerificationTypeInfo object) {
            return new Reference(object.classSymbol());
        }
        return info instanceof SimpleVerificationTypeInfo simple ? of(simple) : Unmade.ELSEWHERE;
    }

    private static Slot of(SimpleVerificationTypeInfo info) {
        return switch (info) {
            case INTEGER -> Plain.INT;
            case LONG -> Plain.LONG;
            case FLOAT -> Plain.FLOAT;
            case DOUBLE -> Plain.DOUBLE;
            case NULL -> Plain.NULL;
            case TOP -> Plain.NONE;
            case UNINITIALIZED_THIS -> Unmade.ELSEWHERE;
        };
    }

    /** Says whether it takes two places in the JVM's counting. */
    default boolean wide() {
        return this == Plain.LONG || this == Plain.DOUBLE;
    }

    /** Says whether there is a value that must be kept while the body is suspended. */
    default boolean kept() {
        return this instanceof Reference || this == Plain.INT || this == Plain.FLOAT || wide();
    }

    /** Returns how it is loaded and stored. */
    default TypeKind kind() {
        return this instanceof Plain plain ? plain.kind : TypeKind.REFERENCE;
    }
}
