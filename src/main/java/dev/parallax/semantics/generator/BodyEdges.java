package dev.parallax.semantics.generator;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** What a rewritten method has around the body's own code. */
final class BodyEdges {
    private BodyEdges() {}

    /** The start: the parameters are taken out of their array. */
    static void parameters(CodeBuilder code, List<ClassDesc> parameters) {
        int number = 1;
        int place = 0;
        for (ClassDesc type : parameters) {
            code.aload(0)
                    .getfield(Weaver.FRAME, "arguments", ConstantDescs.CD_Object.arrayType())
                    .loadConstant(place++)
                    .aaload();
            Boxes.unbox(code, type);
            code.storeLocal(TypeKind.from(type), number);
            number += Weaver.size(type);
        }
        code.aload(0)
                .aconst_null()
                .putfield(Weaver.FRAME, "arguments", ConstantDescs.CD_Object.arrayType());
    }

    /** Goes to where the body was left. */
    static void dispatch(CodeBuilder code, Label dispatch, Label start, List<Label> entries) {
        List<SwitchCase> cases = new ArrayList<>();
        cases.add(SwitchCase.of(0, start));
        for (int i = 0; i < entries.size(); i++) {
            cases.add(SwitchCase.of(i + 1, entries.get(i)));
        }
        code.labelBinding(dispatch)
                .aload(0)
                .getfield(Weaver.FRAME, "state", ConstantDescs.CD_int)
                .tableswitch(0, entries.size(), start, cases);
    }

    /** What no block of the body catches gets the body's line into its trace. */
    static Label escaped(CodeBuilder code, Origin origin, int lineVariable) {
        Label escaped = code.newBoundLabel();
        code.aload(0)
                .swap()
                .iload(lineVariable)
                .loadConstant(origin.file())
                .loadConstant(origin.type())
                .loadConstant(origin.method())
                .invokevirtual(
                        Weaver.FRAME,
                        "located",
                        MethodTypeDesc.of(
                                ConstantDescs.CD_Throwable,
                                ConstantDescs.CD_Throwable,
                                ConstantDescs.CD_int,
                                ConstantDescs.CD_String,
                                ConstantDescs.CD_String,
                                ConstantDescs.CD_String))
                .athrow();
        return escaped;
    }

    /** What debuggers show: the body's variables, each one place further. */
    static void variables(CodeBuilder code, List<CodeElement> elements, CodeCopy copy) {
        for (CodeElement element : elements) {
            if (element instanceof LocalVariable variable
                    && copy.knows(variable.startScope())
                    && copy.knows(variable.endScope())) {
                code.localVariable(
                        variable.slot() + 1,
                        variable.name().stringValue(),
                        variable.typeSymbol(),
                        copy.label(variable.startScope()),
                        copy.label(variable.endScope()));
            }
        }
    }
}
