package dev.parallax.semantics.generator;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the method {@code run} of a rewritten body: the body's own instructions, its variables one
 * place further since {@code this} comes first, each suspension followed by a way out and a way in.
 */
final class BodyWriter implements Consumer<CodeBuilder> {
    private final BodyReader reader;
    private final Fields fields;
    private final Origin origin;
    private final List<Guard> guards = new ArrayList<>();
    private final List<Label> entries = new ArrayList<>();
    private Simulation simulation;

    @SuppressWarnings("NullAway.Init") // accept() sets it before anything else
    private CodeCopy copy;

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
    @Override
    public void accept(CodeBuilder code) {
        copy = new CodeCopy(code, origin.hidden());
        guards.clear();
        entries.clear();
        simulation = reader.simulation();
        Label dispatch = code.newLabel();
        Label start = code.newLabel();
        code.goto_(dispatch).labelBinding(start);
        BodyEdges.parameters(code, reader.parameters());
        markLine(code);
        Guard whole = new Guard(null);
        List<CodeElement> elements = reader.elements();
        for (CodeElement element : elements) {
            if (element instanceof ExceptionCatch source) {
                guards.add(new Guard(source));
            }
        }
        if (origin.hidden()) {
            guards.add(whole);
            whole.open(code);
        }
        for (int place = 0; place < elements.size(); place++) {
            element(code, elements.get(place), place);
        }
        whole.close(code);
        Label escaped = origin.hidden() ? BodyEdges.escaped(code, origin, lineVariable()) : start;
        BodyEdges.dispatch(code, dispatch, start, entries);
        for (Guard guard : guards) {
            guard.write(code, escaped, copy);
        }
        if (!origin.hidden()) {
            BodyEdges.variables(code, elements, copy);
        }
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

    /** Returns the first of the variables that nothing else uses. */
    private int spare() {
        return lineVariable() + 1;
    }

    private void grow() {
        for (Guard guard : guards) {
            guard.grow();
        }
    }

    private void element(CodeBuilder code, CodeElement element, int place) {
        if (element instanceof LabelTarget target) {
            simulation.enter(target.label());
            code.labelBinding(copy.label(target.label()));
            for (Guard guard : guards) {
                guard.pass(code, target.label());
            }
        } else if (element instanceof LineNumber number && simulation.reachable()) {
            line = number.line();
            code.lineNumber(line);
            markLine(code);
        } else if (element instanceof Instruction instruction && simulation.reachable()) {
            grow();
            instruction(code, instruction, place);
        }
    }

    private void instruction(CodeBuilder code, Instruction instruction, int place) {
        if (reader.suspends(instruction) && instruction instanceof InvokeInstruction call) {
            suspend(code, call, reader.liveAfter(place));
            return;
        }
        if (!reader.constructions().write(code, instruction, simulation, spare())) {
            copy.copy(instruction);
        }
        simulation.step(instruction);
    }

    private void suspend(CodeBuilder code, InvokeInstruction call, BitSet live) {
        for (Guard guard : guards) {
            guarded |= guard.surroundsOfItsOwn();
        }
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
        for (Guard guard : guards) {
            guard.leave(code);
        }
        Label entry = code.newLabel();
        entries.add(entry);
        new Suspending(fields, simulation, live, spare()).write(code, entries.size(), entry);
        markLine(code);
        for (Guard guard : guards) {
            guard.enterAgain(code);
        }
        code.aload(0)
                .invokevirtual(
                        Weaver.FRAME, "received", MethodTypeDesc.of(ConstantDescs.CD_Object));
        grow();
        if (gives) {
            Boxes.cast(code, result);
            simulation.stack().push(Slot.of(result));
        } else {
            code.pop();
        }
    }
}
