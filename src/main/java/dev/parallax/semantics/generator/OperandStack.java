package dev.parallax.semantics.generator;

import java.lang.classfile.Opcode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A method's stack while {@link Simulation} follows it; a wide value is one entry. */
final class OperandStack {
    private final ArrayDeque<Slot> slots = new ArrayDeque<>();

    void push(Slot slot) {
        slots.push(slot);
    }

    Slot pop() {
        return slots.pop();
    }

    void pop(int count) {
        for (int i = 0; i < count; i++) {
            slots.pop();
        }
    }

    void clear() {
        slots.clear();
    }

    /** Returns the entries, the topmost first. */
    List<Slot> fromTop() {
        return new ArrayList<>(slots);
    }

    /** Returns the entries that a stack instruction copies or moves. */
    List<Slot> touched(Opcode opcode) {
        int words =
                switch (opcode) {
                    case POP, DUP -> 1;
                    case POP2, DUP2, SWAP, DUP_X1 -> 2;
                    case DUP_X2, DUP2_X1 -> 3;
                    default -> 4;
                };
        List<Slot> entries = new ArrayList<>();
        Iterator<Slot> all = slots.iterator();
        while (words > 0 && all.hasNext()) {
            Slot slot = all.next();
            entries.add(slot);
            words -= slot.wide() ? 2 : 1;
        }
        return entries;
    }

    /** Returns one entry counted from the top, 0 being the topmost. */
    Slot fromTop(int place) {
        Iterator<Slot> entries = slots.iterator();
        for (int i = 0; i < place; i++) {
            entries.next();
        }
        return entries.next();
    }

    /** The object whose constructor has just run: its copy on top is made now. */
    void made(Slot unmade, Slot type) {
        if (unmade.equals(slots.peek())) {
            slots.pop();
            slots.push(type);
        }
    }

    void shuffle(Opcode opcode) {
        switch (opcode) {
            case POP -> pop();
            case POP2 -> pop2();
            case DUP -> push(slots.element());
            case SWAP -> insert(1, 1, false);
            case DUP_X1 -> insert(1, 1, true);
            case DUP_X2 -> insert(1, 2, true);
            case DUP2 -> insert(2, 0, true);
            case DUP2_X1 -> insert(2, 1, true);
            case DUP2_X2 -> insert(2, 2, true);
            default -> throw new IllegalStateException("no stack instruction: " + opcode);
        }
    }

    private void pop2() {
        take(2);
    }

    /** Puts a copy, or the original, of the upper words below the words under them. */
    private void insert(int upper, int under, boolean copy) {
        List<Slot> top = take(upper);
        List<Slot> below = take(under);
        give(top);
        give(below);
        if (copy) {
            give(top);
        }
    }

    /** Takes as many words; a wide entry counts two. The topmost comes first. */
    private List<Slot> take(int words) {
        List<Slot> taken = new ArrayList<>();
        int left = words;
        while (left > 0) {
            Slot slot = slots.pop();
            taken.add(slot);
            left -= slot.wide() ? 2 : 1;
        }
        return taken;
    }

    private void give(List<Slot> entries) {
        entries.reversed().forEach(slots::push);
    }
}
