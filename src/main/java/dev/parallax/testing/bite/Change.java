package dev.parallax.testing.bite;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Another instruction in the place of one.
 *
 * @param what as a reader of the source would put it
 * @param write puts it into the method's code
 */
record Change(String what, Consumer<CodeBuilder> write) {
    private static final Map<Opcode, Opcode> BRANCHES =
            Map.ofEntries(
                    Map.entry(Opcode.IFEQ, Opcode.IFNE),
                    Map.entry(Opcode.IFNE, Opcode.IFEQ),
                    Map.entry(Opcode.IFLT, Opcode.IFLE),
                    Map.entry(Opcode.IFLE, Opcode.IFLT),
                    Map.entry(Opcode.IFGT, Opcode.IFGE),
                    Map.entry(Opcode.IFGE, Opcode.IFGT),
                    Map.entry(Opcode.IF_ICMPEQ, Opcode.IF_ICMPNE),
                    Map.entry(Opcode.IF_ICMPNE, Opcode.IF_ICMPEQ),
                    Map.entry(Opcode.IF_ICMPLT, Opcode.IF_ICMPLE),
                    Map.entry(Opcode.IF_ICMPLE, Opcode.IF_ICMPLT),
                    Map.entry(Opcode.IF_ICMPGT, Opcode.IF_ICMPGE),
                    Map.entry(Opcode.IF_ICMPGE, Opcode.IF_ICMPGT),
                    Map.entry(Opcode.IF_ACMPEQ, Opcode.IF_ACMPNE),
                    Map.entry(Opcode.IF_ACMPNE, Opcode.IF_ACMPEQ),
                    Map.entry(Opcode.IFNULL, Opcode.IFNONNULL),
                    Map.entry(Opcode.IFNONNULL, Opcode.IFNULL));
    private static final Map<Opcode, Opcode> OPERATORS =
            Map.of(
                    Opcode.IADD, Opcode.ISUB,
                    Opcode.ISUB, Opcode.IADD,
                    Opcode.LADD, Opcode.LSUB,
                    Opcode.LSUB, Opcode.LADD,
                    Opcode.DADD, Opcode.DSUB,
                    Opcode.DSUB, Opcode.DADD,
                    Opcode.IMUL, Opcode.IADD,
                    Opcode.LMUL, Opcode.LADD,
                    Opcode.DMUL, Opcode.DADD);

    /** Returns the change of an instruction, if there is one. */
    static Optional<Change> of(Instruction instruction) {
        return switch (instruction) {
            case BranchInstruction b ->
                    Optional.ofNullable(BRANCHES.get(b.opcode())).map(other -> branch(b, other));
            case OperatorInstruction o ->
                    Optional.ofNullable(OPERATORS.get(o.opcode())).map(other -> operator(o, other));
            case ConstantInstruction c -> constant(c);
            default -> Optional.empty();
        };
    }

    private static Change branch(BranchInstruction from, Opcode to) {
        return new Change(
                "condition " + from.opcode() + " is " + to, code -> code.branch(to, from.target()));
    }

    private static Change operator(OperatorInstruction from, Opcode to) {
        return new Change(
                "operator " + from.opcode() + " is " + to,
                code -> code.with(OperatorInstruction.of(to)));
    }

    private static Optional<Change> constant(ConstantInstruction constant) {
        return switch (constant.constantValue()) {
            case Integer n -> Optional.of(made(n, n + 1, code -> code.loadConstant(n + 1)));
            case Long n -> Optional.of(made(n, n + 1, code -> code.loadConstant(n + 1)));
            case Double d -> Optional.of(made(d, d + 1, code -> code.loadConstant(d + 1)));
            case String s ->
                    Optional.of(
                            made(quoted(s), quoted(s + "~"), code -> code.loadConstant(s + "~")));
            default -> Optional.empty();
        };
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static Change made(Object before, Object after, Consumer<CodeBuilder> write) {
        return new Change("constant " + before + " is " + after, write);
    }
}
