package dev.parallax.semantics.generator;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.util.BitSet;
import java.util.List;

/** Reads the method of a body, and finds what can't be rewritten before anything is written. */
final class BodyReader {
    private final CodeModel code;
    private final List<ClassDesc> parameters;
    private final Handles handles;
    private final Inherited inherited;
    private final Constructions constructions = new Constructions();
    private final Liveness liveness;
    private int line;

    BodyReader(MethodModel method, List<ClassDesc> parameters, Handles handles, Inherited inherited)
            throws Refusal {
        var found = method.code();
        if (found.isEmpty()) {
            throw new Refusal("its method has no code");
        }
        code = found.get();
        this.parameters = parameters;
        this.handles = handles;
        this.inherited = inherited;
        if ((method.flags().flagsMask() & ClassFile.ACC_SYNCHRONIZED) != 0) {
            throw new Refusal("its method is synchronized");
        }
        liveness = new Liveness(code.elementList());
    }

    List<ClassDesc> parameters() {
        return parameters;
    }

    List<CodeElement> elements() {
        return code.elementList();
    }

    Constructions constructions() {
        return constructions;
    }

    /** Returns the variables that may be read after an element. */
    BitSet liveAfter(int place) {
        return liveness.after(place);
    }

    /** Returns how many places the method's variables take. */
    int maxLocals() {
        return code instanceof CodeAttribute attribute ? attribute.maxLocals() : 0;
    }

    boolean suspends(Instruction instruction) {
        return instruction instanceof InvokeInstruction call && handles.suspends(call);
    }

    /** Makes a simulation that stands before the method's first instruction. */
    Simulation simulation() {
        Simulation simulation = new Simulation();
        var table = code.findAttribute(Attributes.stackMapTable());
        if (table.isPresent()) {
            for (StackMapFrameInfo frame : table.get().entries()) {
                simulation.note(frame);
            }
        }
        int number = 0;
        for (ClassDesc type : parameters) {
            simulation.local(number, Slot.of(type));
            number += Weaver.size(type);
        }
        return simulation;
    }

    /** Goes through the method once. */
    void check() throws Refusal {
        Simulation simulation = simulation();
        for (CodeElement element : code) {
            if (element instanceof LabelTarget target) {
                simulation.enter(target.label());
            } else if (element instanceof LineNumber number) {
                line = number.line();
            } else if (element instanceof Instruction instruction && simulation.reachable()) {
                check(instruction, simulation);
                simulation.step(instruction);
            }
        }
        constructions.check();
    }

    private void check(Instruction instruction, Simulation simulation) throws Refusal {
        if (instruction instanceof MonitorInstruction) {
            throw refusal("a synchronized block");
        }
        if (instruction instanceof ReturnInstruction i
                && i.typeKind() != TypeKind.VOID
                && i.typeKind() != TypeKind.REFERENCE) {
            throw refusal("it returns a primitive value");
        }
        if (instruction instanceof InvokeInstruction i
                && i.opcode() == Opcode.INVOKESPECIAL
                && !i.name().equalsString("<init>")) {
            throw refusal("a call of super." + i.name().stringValue());
        }
        if (inherited.usedBy(instruction)) {
            throw refusal("it uses a protected member inherited from another package");
        }
        checkGivenAway(instruction, simulation);
        constructions.note(instruction, simulation);
        if (suspends(instruction) && instruction instanceof InvokeInstruction call) {
            int own = call.typeSymbol().parameterCount() + 1;
            List<Slot> stack = simulation.stack().fromTop();
            constructions.suspends(line, stack.subList(own, stack.size()), simulation.locals());
        }
    }

    /** A handle in other hands could suspend the body from outside. */
    private void checkGivenAway(Instruction instruction, Simulation simulation) throws Refusal {
        int given = given(instruction);
        for (int place = 0; place < given; place++) {
            if (handles.isHandle(simulation.stack().fromTop(place))) {
                throw refusal("what it suspends with is handed to other code");
            }
        }
    }

    /** Returns how many values an instruction takes from the stack to somewhere else. */
    private static int given(Instruction instruction) {
        if (instruction instanceof InvokeInstruction i) {
            return i.typeSymbol().parameterCount();
        }
        if (instruction instanceof InvokeDynamicInstruction i) {
            return i.typeSymbol().parameterCount();
        }
        boolean one = instruction instanceof ArrayStoreInstruction;
        if (instruction instanceof FieldInstruction i) {
            one = i.opcode() == Opcode.PUTFIELD || i.opcode() == Opcode.PUTSTATIC;
        } else if (instruction instanceof ReturnInstruction i) {
            one = i.typeKind() != TypeKind.VOID;
        }
        return one ? 1 : 0;
    }

    private Refusal refusal(String reason) {
        return new Refusal("line " + line + ": " + reason);
    }
}
