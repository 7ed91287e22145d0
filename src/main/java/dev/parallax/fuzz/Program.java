package dev.parallax.fuzz;

import java.util.List;

/**
 * A program of either language.
 *
 * @param kind its vocabulary
 * @param functions its functions; each calls only later ones
 * @param slots generators or coroutines that exist from the start, for all functions
 * @param main what drives them
 */
record Program(Kind kind, List<Function> functions, List<Slot> slots, Block main) {
    Program {
        functions = List.copyOf(functions);
        slots = List.copyOf(slots);
    }

    /** A thing that exists from the start: {@code s0 = f0(1)}. */
    record Slot(String name, String javaType, Expression value) {}
}
