package dev.parallax.semantics.generator;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Copies a body's instructions, with variables one place further and labels of its own. */
final class CodeCopy {
    private final CodeBuilder code;
    private final boolean hidden;
    private final Map<Label, Label> labels = new HashMap<>();

    CodeCopy(CodeBuilder code, boolean hidden) {
        this.code = code;
        this.hidden = hidden;
    }

    /** Returns what stands for one of the body's labels. */
    Label label(Label original) {
        Label known = labels.get(original);
        if (known == null) {
            known = code.newLabel();
            labels.put(original, known);
        }
        return known;
    }

    /** Says whether a label of the body was met. */
    boolean knows(Label original) {
        return labels.containsKey(original);
    }

    void copy(Instruction instruction) {
        if (instruction instanceof LoadInstruction i) {
            code.loadLocal(i.typeKind(), i.slot() + 1);
        } else if (instruction instanceof StoreInstruction i) {
            code.storeLocal(i.typeKind(), i.slot() + 1);
        } else if (instruction instanceof IncrementInstruction i) {
            code.iinc(i.slot() + 1, i.constant());
        } else if (instruction instanceof BranchInstruction i) {
            code.branch(i.opcode(), label(i.target()));
        } else if (instruction instanceof TableSwitchInstruction i) {
            Label standard = label(i.defaultTarget());
            code.tableswitch(i.lowValue(), i.highValue(), standard, cases(i.cases()));
        } else if (instruction instanceof LookupSwitchInstruction i) {
            code.lookupswitch(label(i.defaultTarget()), cases(i.cases()));
        } else if (instruction instanceof ReturnInstruction i) {
            if (i.typeKind() == TypeKind.VOID) {
                code.aconst_null();
            }
            code.areturn();
        } else if (hidden && instruction instanceof InvokeDynamicInstruction i) {
            Lambdas.copy(code, i);
        } else {
            code.with(instruction);
        }
    }

    private List<SwitchCase> cases(List<SwitchCase> cases) {
        List<SwitchCase> copies = new ArrayList<>(cases.size());
        for (SwitchCase each : cases) {
            copies.add(SwitchCase.of(each.caseValue(), label(each.target())));
        }
        return copies;
    }
}
