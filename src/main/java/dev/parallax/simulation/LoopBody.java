package dev.parallax.simulation;

import static dev.parallax.simulation.Instruction.backEdge;
import static dev.parallax.simulation.Instruction.quick;
import static dev.parallax.simulation.Instruction.slow;

import dev.parallax.simulation.Instruction.Access;

import java.util.List;

/**
 * The instructions of a loop, run over and over by a {@link Phase.Cpu}. They decide where the
 * interpreter may let go of the GIL.
 *
 * @param name what messages call it
 * @param instructions one turn of the loop; at least one
 */
public record LoopBody(String name, List<Instruction> instructions) {
    /** How long a turn of {@link #countdown()} takes, in nanoseconds: about that of CPython 3. */
    public static final long COUNTDOWN_NANOS = 65;

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public LoopBody {
        instructions = List.copyOf(instructions);
        if (instructions.isEmpty()) {
            throw new IllegalArgumentException("the loop " + name + " has no instructions");
        }
    }

    /** Returns {@code while n > 0: n -= 1}. */
    public static LoopBody countdown() {
        return countdown(COUNTDOWN_NANOS);
    }

    /**
     * Returns {@code while n > 0: n -= 1}: two ticks a turn in Python 2.7, one check site a turn
     * from 3.10 on.
     *
     * @param turnNanos how long a turn takes, at least 9 ns
     */
    public static LoopBody countdown(long turnNanos) {
        long each = turnNanos / 9;
        return new LoopBody(
                "countdown",
                List.of(
                        quick("LOAD_FAST", each),
                        quick("LOAD_CONST", each),
                        new Instruction("COMPARE_OP", each, false, true, false, Access.NONE),
                        quick("POP_JUMP_IF_FALSE", each),
                        quick("LOAD_FAST", each),
                        quick("LOAD_CONST", each),
                        slow("INPLACE_SUBTRACT", each),
                        quick("STORE_FAST", each),
                        backEdge("JUMP_ABSOLUTE", turnNanos - 8 * each)));
    }

    /**
     * Returns {@code for _ in range(n): x += 1} where {@code x} is global: between reading and
     * writing {@code x} it can lose the GIL up to Python 3.9, and not from 3.10 on.
     *
     * @param turnNanos how long a turn takes, at least 7 ns
     */
    public static LoopBody increment(long turnNanos) {
        long each = turnNanos / 7;
        return new LoopBody(
                "increment",
                List.of(
                        new Instruction("FOR_ITER", each, false, true, false, Access.NONE),
                        quick("STORE_FAST", each),
                        slow("LOAD_GLOBAL", each).with(Access.READ),
                        quick("LOAD_CONST", each),
                        slow("INPLACE_ADD", each),
                        slow("STORE_GLOBAL", each).with(Access.WRITE),
                        backEdge("JUMP_ABSOLUTE", turnNanos - 6 * each)));
    }

    /** Returns how long a turn takes, in nanoseconds. */
    public long turnNanos() {
        return instructions.stream().mapToLong(Instruction::nanos).sum();
    }
}
