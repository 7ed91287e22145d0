package dev.parallax.semantics.generator;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.UninitializedVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows a method from instruction to instruction and knows what its variables and its stack hold.
 * Where branches meet, the compiler has left a note in the class file (StackMapTable), so one pass
 * is enough.
 */
final class Simulation {
    private final Map<Label, StackMapFrameInfo> notes = new HashMap<>();
    private final List<Slot> locals = new ArrayList<>();
    private final OperandStack stack = new OperandStack();
    private final StackEffects effects = new StackEffects(stack);
    private final News news = new News();
    private boolean reachable = true;

    void note(StackMapFrameInfo frame) {
        notes.put(frame.target(), frame);
    }

    /** Returns the variables by their number; the second half of a wide one is NONE. */
    List<Slot> locals() {
        return locals;
    }

    OperandStack stack() {
        return stack;
    }

    /** Says whether the code that follows can be reached. */
    boolean reachable() {
        return reachable;
    }

    void local(int number, Slot slot) {
        while (locals.size() <= number + 1) {
            locals.add(Slot.Plain.NONE);
        }
        locals.set(number, slot);
        if (slot.wide()) {
            locals.set(number + 1, Slot.Plain.NONE);
        }
    }

    /** Returns what the next {@code new} will make. */
    Slot.Unmade nextNew() {
        return news.next();
    }

    void enter(Label label) {
        news.label(label);
        StackMapFrameInfo frame = notes.get(label);
        if (frame == null) {
            return;
        }
        reachable = true;
        locals.clear();
        stack.clear();
        int number = 0;
        for (VerificationTypeInfo info : frame.locals()) {
            Slot slot = slot(info);
            local(number, slot);
            number += slot.wide() ? 2 : 1;
        }
        for (VerificationTypeInfo info : frame.stack()) {
            stack.push(slot(info));
        }
    }

    private Slot slot(VerificationTypeInfo info) {
        return info instanceof UninitializedVerificationTypeInfo unmade
                ? news.at(unmade.newTarget())
                : Slot.of(info);
    }

    void step(Instruction instruction) {
        news.pass();
        if (instruction instanceof LoadInstruction i) {
            stack.push(loaded(i));
        } else if (instruction instanceof StoreInstruction i) {
            local(i.slot(), stack.pop());
        } else if (instruction instanceof StackInstruction i) {
            stack.shuffle(i.opcode());
        } else if (instruction instanceof NewObjectInstruction) {
            stack.push(news.make());
        } else if (instruction instanceof BranchInstruction i) {
            branch(i.opcode());
        } else if (leaves(instruction)) {
            reachable = false;
        } else if (!(instruction instanceof IncrementInstruction
                || instruction instanceof NopInstruction)) {
            effects.step(instruction);
        }
    }

    private static boolean leaves(Instruction instruction) {
        return instruction instanceof ReturnInstruction
                || instruction instanceof ThrowInstruction
                || instruction instanceof TableSwitchInstruction
                || instruction instanceof LookupSwitchInstruction;
    }

    private Slot loaded(LoadInstruction i) {
        return i.typeKind() == TypeKind.REFERENCE ? locals.get(i.slot()) : Slot.of(i.typeKind());
    }

    private void branch(Opcode opcode) {
        switch (opcode) {
            case GOTO, GOTO_W -> reachable = false;
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> stack.pop();
            default -> stack.pop(2);
        }
    }
}
