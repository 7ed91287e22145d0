package dev.parallax.fuzz;

/**
 * Where a statement is to stand.
 *
 * @param function the number of the function it stands in; only later ones may be called
 * @param depth how deep it is nested
 * @param loop whether it stands in a loop of the same function
 * @param handler the label of the handler that it stands in, or empty
 * @param flavor the function's
 */
record Scope(int function, int depth, boolean loop, String handler, Function.Flavor flavor) {
    static Scope of(int function, Function.Flavor flavor) {
        return new Scope(function, 0, false, "", flavor);
    }

    Scope deeper() {
        return new Scope(function, depth + 1, loop, handler, flavor);
    }

    /** Nothing outside can be left from there. */
    Scope apart() {
        return new Scope(function, depth + 1, false, "", flavor);
    }

    Scope inLoop() {
        return new Scope(function, depth + 1, true, handler, flavor);
    }

    /** A break in a finally would be a warning in newer Pythons, and the handler is left there. */
    Scope inLast() {
        return apart();
    }

    Scope inHandler(String label) {
        return new Scope(function, depth + 1, loop, label, flavor);
    }
}
