package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.NopInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
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

    void enter(Label label) {
        StackMapFrameInfo frame = notes.get(label);
        if (frame == null) {
            return;
        }
        reachable = true;
        locals.clear();
        stack.clear();
        int number = 0;
        for (VerificationTypeInfo info : frame.locals()) {
            Slot slot = Slot.of(info);
            local(number, slot);
            number += slot.wide() ? 2 : 1;
        }
        frame.stack().forEach(info -> stack.push(Slot.of(info)));
    }

    void step(Instruction instruction) {
        switch (instruction) {
            case LoadInstruction i -> stack.push(loaded(i));
            case StoreInstruction i -> local(i.slot(), stack.pop());
            case IncrementInstruction i -> {}
            case NopInstruction i -> {}
            case ConstantInstruction i -> stack.push(constant(i));
            case StackInstruction i -> stack.shuffle(i.opcode());
            case OperatorInstruction i -> operator(i.opcode(), i.typeKind());
            case ConvertInstruction i -> replace(1, Slot.of(i.toType()));
            case BranchInstruction i -> branch(i.opcode());
            case ReturnInstruction i -> reachable = false;
            case ThrowInstruction i -> reachable = false;
            case TableSwitchInstruction i -> reachable = false;
            case LookupSwitchInstruction i -> reachable = false;
            default -> objects(instruction);
        }
    }

    private void objects(Instruction instruction) {
        switch (instruction) {
            case ArrayLoadInstruction i -> element(i.typeKind());
            case ArrayStoreInstruction i -> stack.pop(3);
            case FieldInstruction i -> field(i);
            case InvokeInstruction i -> invoke(i);
            case InvokeDynamicInstruction i -> {
                stack.pop(i.typeSymbol().parameterCount());
                result(i.typeSymbol());
            }
            case NewObjectInstruction i -> stack.push(Slot.Plain.UNMADE);
            case NewReferenceArrayInstruction i ->
                    replace(1, Slot.of(i.componentType().asSymbol().arrayType()));
            case NewPrimitiveArrayInstruction i ->
                    replace(1, Slot.of(i.typeKind().upperBound().arrayType()));
            case NewMultiArrayInstruction i ->
                    replace(i.dimensions(), Slot.of(i.arrayType().asSymbol()));
            case TypeCheckInstruction i ->
                    replace(
                            1,
                            i.opcode() == Opcode.CHECKCAST
                                    ? Slot.of(i.type().asSymbol())
                                    : Slot.Plain.INT);
            case MonitorInstruction i -> stack.pop();
            default -> throw new IllegalStateException("unknown instruction " + instruction);
        }
    }

    private void replace(int taken, Slot given) {
        stack.pop(taken);
        stack.push(given);
    }

    private Slot loaded(LoadInstruction i) {
        return i.typeKind() == TypeKind.REFERENCE ? locals.get(i.slot()) : Slot.of(i.typeKind());
    }

    private void element(TypeKind kind) {
        stack.pop();
        Slot array = stack.pop();
        if (kind != TypeKind.REFERENCE) {
            stack.push(Slot.of(kind));
        } else if (array instanceof Slot.Reference(ClassDesc type)) {
            ClassDesc component = type.componentType();
            stack.push(Slot.of(component == null ? ConstantDescs.CD_Object : component));
        } else {
            stack.push(Slot.Plain.NULL);
        }
    }

    private void field(FieldInstruction i) {
        switch (i.opcode()) {
            case GETSTATIC -> stack.push(Slot.of(i.typeSymbol()));
            case GETFIELD -> replace(1, Slot.of(i.typeSymbol()));
            case PUTSTATIC -> stack.pop();
            default -> stack.pop(2);
        }
    }

    private void invoke(InvokeInstruction i) {
        stack.pop(i.typeSymbol().parameterCount());
        if (i.opcode() != Opcode.INVOKESTATIC) {
            stack.pop();
        }
        if (i.name().equalsString("<init>")) {
            stack.made(Slot.of(i.owner().asSymbol()));
        }
        result(i.typeSymbol());
    }

    private void result(MethodTypeDesc type) {
        Slot slot = Slot.of(type.returnType());
        if (slot != Slot.Plain.NONE) {
            stack.push(slot);
        }
    }

    private void branch(Opcode opcode) {
        switch (opcode) {
            case GOTO, GOTO_W -> reachable = false;
            case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL -> stack.pop();
            default -> stack.pop(2);
        }
    }

    private void operator(Opcode opcode, TypeKind kind) {
        switch (opcode) {
            case INEG, LNEG, FNEG, DNEG -> {}
            case ARRAYLENGTH -> replace(1, Slot.Plain.INT);
            case LCMP, FCMPL, FCMPG, DCMPL, DCMPG -> replace(2, Slot.Plain.INT);
            default -> replace(2, Slot.of(kind));
        }
    }

    private static Slot constant(ConstantInstruction i) {
        if (i.opcode() == Opcode.ACONST_NULL) {
            return Slot.Plain.NULL;
        }
        return i.typeKind() == TypeKind.REFERENCE
                ? new Slot.Reference(type(i.constantValue()))
                : Slot.of(i.typeKind());
    }

    private static ClassDesc type(@Nullable ConstantDesc constant) {
        return switch (constant) {
            case String text -> ConstantDescs.CD_String;
            case ClassDesc type -> ConstantDescs.CD_Class;
            case MethodTypeDesc type -> ConstantDescs.CD_MethodType;
            case DirectMethodHandleDesc handle -> ConstantDescs.CD_MethodHandle;
            case DynamicConstantDesc<?> dynamic -> dynamic.constantType();
            case null, default -> ConstantDescs.CD_Object;
        };
    }
}
