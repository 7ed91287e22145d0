package dev.parallax.semantics.generator;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LocalVariable;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the method {@code run} of a rewritten body: the body's own instructions, its variables one
 * place further since {@code this} comes first, each suspension followed by a way out and a way in.
 */
final class BodyWriter {
    private final BodyReader reader;
    private final Fields fields;
    private final Origin origin;
    private final Map<Label, Label> labels = new HashMap<>();
    private final List<Guard> guards = new ArrayList<>();
    private final List<Label> entries = new ArrayList<>();
    private Simulation simulation;
    private int line;
    private boolean guarded;

    BodyWriter(BodyReader reader, Fields fields, Origin origin) {
        this.reader = reader;
        this.fields = fields;
        this.origin = origin;
        simulation = reader.simulation();
    }

    /** Says whether a try block surrounds a suspension; to be asked after writing. */
    boolean guarded() {
        return guarded;
    }

    /** Writes it; the builder may ask for it again if jumps turn out to be long. */
    void write(CodeBuilder code) {
        labels.clear();
        guards.clear();
        entries.clear();
        simulation = reader.simulation();
        Label dispatch = code.newLabel();
        Label start = code.newLabel();
        code.goto_(dispatch).labelBinding(start);
        parameters(code);
        Guard whole = new Guard(null);
        reader.elements().stream()
                .filter(ExceptionCatch.class::isInstance)
                .forEach(element -> guards.add(new Guard((ExceptionCatch) element)));
        if (origin.hidden()) {
            guards.add(whole);
            whole.open(code);
        }
        reader.elements().forEach(element -> element(code, element));
        whole.close(code);
        Label escaped = origin.hidden() ? escaped(code) : start;
        dispatch(code, dispatch, start);
        guards.forEach(guard -> guard.write(code, escaped, this::label));
        if (!origin.hidden()) {
            variables(code);
        }
    }

    /** What debuggers show: the body's variables, each one place further. */
    private void variables(CodeBuilder code) {
        for (CodeElement element : reader.elements()) {
            if (element instanceof LocalVariable variable) {
                Label begin = labels.get(variable.startScope());
                Label end = labels.get(variable.endScope());
                if (begin != null && end != null) {
                    String name = variable.name().stringValue();
                    int place = variable.slot() + 1;
                    code.localVariable(place, name, variable.typeSymbol(), begin, end);
                }
            }
        }
    }

    private void parameters(CodeBuilder code) {
        int number = 1;
        int place = 0;
        for (ClassDesc type : reader.parameters()) {
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
        markLine(code);
    }

    /** Where the body is, for the trace of what it raises; the compiler keeps it out of the way. */
    private void markLine(CodeBuilder code) {
        if (origin.hidden()) {
            code.loadConstant(line).istore(lineVariable());
        }
    }

    private int lineVariable() {
        return reader.maxLocals() + 1;
    }

    private Label label(Label original) {
        Label known = labels.get(original);
        if (known == null) {
            throw new IllegalStateException("a handler without code");
        }
        return known;
    }

    private void element(CodeBuilder code, CodeElement element) {
        switch (element) {
            case LabelTarget target -> {
                simulation.enter(target.label());
                code.labelBinding(target(code, target.label()));
                guards.forEach(guard -> guard.pass(code, target.label()));
            }
            case LineNumber number when simulation.reachable() -> {
                line = number.line();
                code.lineNumber(line);
                markLine(code);
            }
            case Instruction instruction when simulation.reachable() -> {
                guards.forEach(Guard::grow);
                if (reader.suspends(instruction) && instruction instanceof InvokeInstruction call) {
                    suspend(code, call);
                } else {
                    copy(code, instruction);
                    simulation.step(instruction);
                }
            }
            default -> {}
        }
    }

    private Label target(CodeBuilder code, Label original) {
        return labels.computeIfAbsent(original, key -> code.newLabel());
    }

    private void copy(CodeBuilder code, Instruction instruction) {
        switch (instruction) {
            case LoadInstruction i -> code.loadLocal(i.typeKind(), i.slot() + 1);
            case StoreInstruction i -> code.storeLocal(i.typeKind(), i.slot() + 1);
            case IncrementInstruction i -> code.iinc(i.slot() + 1, i.constant());
            case BranchInstruction i -> code.branch(i.opcode(), target(code, i.target()));
            case TableSwitchInstruction i ->
                    code.tableswitch(
                            i.lowValue(),
                            i.highValue(),
                            target(code, i.defaultTarget()),
                            cases(code, i.cases()));
            case LookupSwitchInstruction i ->
                    code.lookupswitch(target(code, i.defaultTarget()), cases(code, i.cases()));
            case ReturnInstruction i -> {
                if (i.typeKind() == TypeKind.VOID) {
                    code.aconst_null();
                }
                code.areturn();
            }
            case InvokeDynamicInstruction i when origin.hidden() -> Lambdas.copy(code, i);
            default -> code.with(instruction);
        }
    }

    private List<SwitchCase> cases(CodeBuilder code, List<SwitchCase> cases) {
        return cases.stream()
                .map(each -> SwitchCase.of(each.caseValue(), target(code, each.target())))
                .toList();
    }

    private void suspend(CodeBuilder code, InvokeInstruction call) {
        guarded |= guards.stream().anyMatch(Guard::surroundsOfItsOwn);
        code.aload(0)
                .iconst_1()
                .putfield(Weaver.FRAME, "expected", ConstantDescs.CD_boolean)
                .with(call);
        ClassDesc result = call.typeSymbol().returnType();
        boolean gives = !result.equals(ConstantDescs.CD_void);
        if (gives) {
            code.pop();
        }
        simulation.stack().pop(call.typeSymbol().parameterCount() + 1);
        guards.forEach(guard -> guard.leave(code));
        Label entry = code.newLabel();
        entries.add(entry);
        new Suspending(fields, simulation, lineVariable() + 1).write(code, entries.size(), entry);
        markLine(code);
        guards.forEach(guard -> guard.enterAgain(code));
        code.aload(0)
                .invokevirtual(
                        Weaver.FRAME, "received", MethodTypeDesc.of(ConstantDescs.CD_Object));
        guards.forEach(Guard::grow);
        if (gives) {
            Boxes.cast(code, result);
            simulation.stack().push(Slot.of(result));
        } else {
            code.pop();
        }
    }

    /** What no block of the body catches gets the body's line into its trace. */
    private Label escaped(CodeBuilder code) {
        Label escaped = code.newBoundLabel();
        code.aload(0)
                .swap()
                .iload(lineVariable())
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

    private void dispatch(CodeBuilder code, Label dispatch, Label start) {
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
}
