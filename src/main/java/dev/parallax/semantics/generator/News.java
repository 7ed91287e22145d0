package dev.parallax.semantics.generator;

import java.lang.classfile.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the objects that a method makes apart until their constructors have run. */
final class News {
    private final Map<Label, Slot.Unmade> known = new HashMap<>();
    private final List<Label> here = new ArrayList<>();
    private int count;

    /** A label stands before the next instruction. */
    void label(Label label) {
        here.add(label);
    }

    /** Returns what {@link #make} will give if the next instruction is a {@code new}. */
    Slot.Unmade next() {
        return new Slot.Unmade(count);
    }

    /** An instruction begins. */
    void pass() {
        for (Label label : here) {
            known.put(label, next());
        }
        here.clear();
    }

    /** The instruction is a {@code new}. */
    Slot.Unmade make() {
        Slot.Unmade made = next();
        count++;
        return made;
    }

    /** Returns what the {@code new} behind a label makes. */
    Slot at(Label label) {
        return known.getOrDefault(label, Slot.Unmade.ELSEWHERE);
    }
}
