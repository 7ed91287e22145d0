package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;

/** What the instructions that only use the stack do to it. */
final class StackEffects {
    private final OperandStack stack;

    StackEffects(OperandStack stack) {
        this.stack = stack;
    }

    @SuppressWarnings("IfChainToSwitch") // linking a switch costs a new JVM 2 ms
    void step(Instruction instruction) {
        if (instruction instanceof ConstantInstruction i) {
            stack.push(constant(i));
        } else if (instruction instanceof OperatorInstruction i) {
            operator(i.opcode(), i.typeKind());
        } else if (instruction instanceof ConvertInstruction i) {
            replace(1, Slot.of(i.toType()));
        } else if (instruction instanceof FieldInstruction i) {
            field(i);
        } else if (instruction instanceof InvokeInstruction i) {
            invoke(i);
        } else if (instruction instanceof InvokeDynamicInstruction i) {
            stack.pop(i.typeSymbol().parameterCount());
            result(i.typeSymbol());
        } else if (instruction instanceof TypeCheckInstruction i) {
            boolean cast = i.opcode() == Opcode.CHECKCAST;
            replace(1, cast ? Slot.of(i.type().asSymbol()) : Slot.Plain.INT);
        } else if (instruction instanceof MonitorInstruction) {
            stack.pop();
        } else {
            array(instruction);
        }
    }

    @SuppressWarnings("IfChainToSwitch") // linking a switch costs a new JVM 2 ms
    private void array(Instruction instruction) {
        if (instruction instanceof ArrayLoadInstruction i) {
            element(i.typeKind());
        } else if (instruction instanceof ArrayStoreInstruction) {
            stack.pop(3);
        } else if (instruction instanceof NewReferenceArrayInstruction i) {
            replace(1, Slot.of(i.componentType().asSymbol().arrayType()));
        } else if (instruction instanceof NewPrimitiveArrayInstruction i) {
            replace(1, Slot.of(i.typeKind().upperBound().arrayType()));
        } else if (instruction instanceof NewMultiArrayInstruction i) {
            replace(i.dimensions(), Slot.of(i.arrayType().asSymbol()));
        } else {
            throw new IllegalStateException("unknown instruction " + instruction);
        }
    }

    private void replace(int taken, Slot given) {
        stack.pop(taken);
        stack.push(given);
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
            Slot receiver = stack.pop();
            if (receiver instanceof Slot.Unmade) {
                stack.made(receiver, Slot.of(i.owner().asSymbol()));
            }
        }
        result(i.typeSymbol());
    }

    private void result(MethodTypeDesc type) {
        Slot slot = Slot.of(type.returnType());
        if (slot != Slot.Plain.NONE) {
            stack.push(slot);
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
