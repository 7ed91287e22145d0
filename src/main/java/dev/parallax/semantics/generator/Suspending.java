package dev.parallax.semantics.generator;

import org.jspecify.annotations.Nullable;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The code of one suspension: keep the variables and the stack in fields, return, and, when the
 * body goes on, bring them back.
 */
final class Suspending {
    private final Fields fields;
    private final List<Slot> locals;
    private final List<Slot> stack;
    private final BitSet live;
    private final int spare;

    /**
     * Makes one.
     *
     * @param simulation where the method stands, the call's own arguments taken off
     * @param live the variables that are still read afterwards
     * @param spare a variable that nothing else uses
     */
    Suspending(Fields fields, Simulation simulation, BitSet live, int spare) {
        this.fields = fields;
        this.live = live;
        locals = simulation.locals();
        stack = simulation.stack().fromTop();
        this.spare = spare;
    }

    /**
     * Writes it.
     *
     * @param state the suspension's number
     * @param entry is bound to where the body goes on
     */
    void write(CodeBuilder code, int state, Label entry) {
        fields.reuse();
        List<@Nullable String> stackFields = new ArrayList<>();
        for (Slot slot : stack) {
            stackFields.add(keepTop(code, slot));
        }
        List<@Nullable String> localFields = new ArrayList<>();
        for (int number = 0; number < locals.size(); number++) {
            localFields.add(live.get(number) ? keep(code, locals.get(number), number + 1) : null);
        }
        code.aload(0)
                .loadConstant(state)
                .putfield(Weaver.FRAME, "state", ConstantDescs.CD_int)
                .getstatic(Weaver.FRAME, "SUSPENDED", ConstantDescs.CD_Object)
                .areturn()
                .labelBinding(entry);
        for (int number = 0; number < locals.size(); number++) {
            if (live.get(number) && restore(code, locals.get(number), localFields.get(number))) {
                code.storeLocal(locals.get(number).kind(), number + 1);
            }
        }
        for (int place = stack.size() - 1; place >= 0; place--) {
            restore(code, stack.get(place), stackFields.get(place));
        }
    }

    private @Nullable String keepTop(CodeBuilder code, Slot slot) {
        if (slot instanceof Slot.Unmade) {
            return null; // it is made later: Constructions
        }
        if (!slot.kept()) {
            code.pop();
            return null;
        }
        code.storeLocal(slot.kind(), spare);
        return keep(code, slot, spare);
    }

    private @Nullable String keep(CodeBuilder code, Slot slot, int variable) {
        if (!slot.kept()) {
            return null;
        }
        TypeKind kind = slot.kind();
        String field = fields.take(kind);
        code.aload(0).loadLocal(kind, variable).putfield(fields.own(), field, Fields.type(kind));
        return field;
    }

    /** Puts a value onto the stack; says whether there is one. */
    private boolean restore(CodeBuilder code, Slot slot, @Nullable String field) {
        if (field == null) {
            if (slot == Slot.Plain.NULL) {
                code.aconst_null();
            }
            return slot == Slot.Plain.NULL;
        }
        code.aload(0).getfield(fields.own(), field, Fields.type(slot.kind()));
        if (slot instanceof Slot.Reference(ClassDesc type)) {
            Boxes.cast(code, type);
            // What goes on uses the variable: the field must not keep the object longer than that.
            code.aload(0).aconst_null().putfield(fields.own(), field, ConstantDescs.CD_Object);
        }
        return true;
    }
}
