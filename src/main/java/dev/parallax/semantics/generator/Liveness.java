package dev.parallax.semantics.generator;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which variables of a method will still be read, found backwards from its ends: a suspended body
 * keeps those, and holds nothing else in memory.
 */
final class Liveness {
    private final List<CodeElement> elements;
    private final Map<Label, Integer> places = new HashMap<>();
    private final List<ExceptionCatch> handlers = new ArrayList<>();
    // Of each element, what is read after it and before it.
    private final BitSet[] after;
    private final BitSet[] before;

    Liveness(List<CodeElement> elements) {
        this.elements = elements;
        after = new BitSet[elements.size()];
        before = new BitSet[elements.size() + 1];
        for (int place = 0; place < elements.size(); place++) {
            after[place] = new BitSet();
            before[place] = new BitSet();
            if (elements.get(place) instanceof LabelTarget target) {
                places.put(target.label(), place);
            } else if (elements.get(place) instanceof ExceptionCatch handler) {
                handlers.add(handler);
            }
        }
        before[elements.size()] = new BitSet();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int place = elements.size() - 1; place >= 0; place--) {
                changed |= update(place);
            }
        }
    }

    /** Returns the variables that may be read after an element. */
    BitSet after(int place) {
        return after[place];
    }

    private boolean update(int place) {
        BitSet out = new BitSet();
        CodeElement element = elements.get(place);
        if (goesOn(element)) {
            out.or(before[place + 1]);
        }
        if (element instanceof BranchInstruction i) {
            out.or(at(i.target()));
        } else if (element instanceof TableSwitchInstruction i) {
            switched(out, i.defaultTarget(), i.cases());
        } else if (element instanceof LookupSwitchInstruction i) {
            switched(out, i.defaultTarget(), i.cases());
        }
        for (ExceptionCatch handler : handlers) {
            if (place(handler.tryStart()) <= place && place < place(handler.tryEnd())) {
                out.or(at(handler.handler()));
            }
        }
        BitSet in = (BitSet) out.clone();
        if (element instanceof StoreInstruction i) {
            in.clear(i.slot());
        } else if (element instanceof LoadInstruction i) {
            in.set(i.slot());
        } else if (element instanceof IncrementInstruction i) {
            in.set(i.slot());
        }
        boolean changed = !in.equals(before[place]) || !out.equals(after[place]);
        before[place] = in;
        after[place] = out;
        return changed;
    }

    private static boolean goesOn(CodeElement element) {
        return element instanceof BranchInstruction i
                ? i.opcode() != Opcode.GOTO && i.opcode() != Opcode.GOTO_W
                : !(element instanceof TableSwitchInstruction
                        || element instanceof LookupSwitchInstruction
                        || element instanceof ReturnInstruction
                        || element instanceof ThrowInstruction);
    }

    private void switched(BitSet out, Label standard, List<SwitchCase> cases) {
        out.or(at(standard));
        for (SwitchCase each : cases) {
            out.or(at(each.target()));
        }
    }

    private BitSet at(Label label) {
        return before[place(label)];
    }

    private int place(Label label) {
        return places.getOrDefault(label, elements.size());
    }
}
