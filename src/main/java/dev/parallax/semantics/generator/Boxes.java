package dev.parallax.semantics.generator;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Turns objects into what a variable's type wants. */
final class Boxes {
    private Boxes() {}

    static void cast(CodeBuilder code, ClassDesc type) {
        if (!type.equals(ConstantDescs.CD_Object)) {
            code.checkcast(type);
        }
    }

    static void unbox(CodeBuilder code, ClassDesc type) {
        if (!type.isPrimitive()) {
            cast(code, type);
            return;
        }
        ClassDesc box =
                switch (TypeKind.from(type)) {
                    case BOOLEAN -> ConstantDescs.CD_Boolean;
                    case BYTE -> ConstantDescs.CD_Byte;
                    case CHAR -> ConstantDescs.CD_Character;
                    case SHORT -> ConstantDescs.CD_Short;
                    case LONG -> ConstantDescs.CD_Long;
                    case FLOAT -> ConstantDescs.CD_Float;
                    case DOUBLE -> ConstantDescs.CD_Double;
                    default -> ConstantDescs.CD_Integer;
                };
        code.checkcast(box)
                .invokevirtual(box, type.displayName() + "Value", MethodTypeDesc.of(type));
    }
}
