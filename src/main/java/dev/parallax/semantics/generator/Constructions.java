package dev.parallax.semantics.generator;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The objects among whose constructor's arguments a body suspends. One that is not made yet can't
 * be kept in a field, so it is made only when the arguments are there. Its class is initialised
 * where it was, before the arguments are evaluated.
 */
final class Constructions {
    private final Set<Slot> late = new HashSet<>();
    private final Set<Slot> odd = new HashSet<>();
    private int line;

    /** Notes what an instruction does with objects that are not made yet; stands before it. */
    void note(Instruction instruction, Simulation simulation) {
        if (instruction instanceof StackInstruction shuffle && shuffle.opcode() != Opcode.DUP) {
            for (Slot slot : simulation.stack().touched(shuffle.opcode())) {
                if (slot instanceof Slot.Unmade) {
                    odd.add(slot);
                }
            }
        }
    }

    /**
     * Notes a suspension.
     *
     * @param below what lies on the stack below the call and its arguments
     */
    void suspends(int at, List<Slot> below, List<Slot> variables) {
        note(at, below);
        note(at, variables);
    }

    private void note(int at, List<Slot> slots) {
        for (Slot slot : slots) {
            if (slot instanceof Slot.Unmade && late.add(slot)) {
                line = at;
            }
        }
    }

    /** Refuses what can't be made later; to be called when all has been noted. */
    void check() throws Refusal {
        if (late.isEmpty()) {
            return;
        }
        odd.add(Slot.Unmade.ELSEWHERE);
        if (!Collections.disjoint(late, odd)) {
            throw new Refusal(
                    "line " + line + ": it suspends among the arguments of a constructor");
        }
    }

    /** Writes an instruction that has to do with an object that is made later. */
    boolean write(CodeBuilder code, Instruction instruction, Simulation simulation, int spare) {
        if (late.isEmpty()) {
            return false;
        }
        return switch (instruction) {
            case NewObjectInstruction i when late.contains(simulation.nextNew()) -> {
                code.new_(i.className()).pop();
                yield true;
            }
            case StackInstruction i ->
                    i.opcode() == Opcode.DUP && late.contains(simulation.stack().fromTop(0));
            case StoreInstruction i -> late.contains(simulation.stack().fromTop(0));
            case LoadInstruction i -> late.contains(simulation.locals().get(i.slot()));
            case InvokeInstruction i when i.name().equalsString("<init>") ->
                    construct(code, i, simulation, spare);
            default -> false;
        };
    }

    private boolean construct(
            CodeBuilder code, InvokeInstruction call, Simulation simulation, int spare) {
        List<ClassDesc> parameters = call.typeSymbol().parameterList();
        List<Slot> stack = simulation.stack().fromTop();
        Slot made = stack.get(parameters.size());
        if (!late.contains(made)) {
            return false;
        }
        int variable = spare;
        for (ClassDesc type : parameters.reversed()) {
            code.storeLocal(TypeKind.from(type), variable);
            variable += Weaver.size(type);
        }
        code.new_(call.owner());
        int copies = (int) stack.stream().filter(made::equals).count();
        for (int copy = 1; copy < copies; copy++) {
            code.dup();
        }
        for (ClassDesc type : parameters) {
            variable -= Weaver.size(type);
            code.loadLocal(TypeKind.from(type), variable);
        }
        code.with(call);
        return true;
    }
}
