package dev.parallax.fuzz;

/**
 * A function of one parameter {@code a}.
 *
 * @param name its name
 * @param flavor what calling it gives
 * @param body its statements
 */
record Function(String name, Flavor flavor, Block body) {
    /** What calling a function gives. */
    enum Flavor {
        GENERATOR,
        COROUTINE,
        ASYNC_GENERATOR,
        /** A generator that {@code types.coroutine} made awaitable. */
        BARE,
        /** Its value, at once. */
        PLAIN
    }

    Function with(Block other) {
        return new Function(name, flavor, other);
    }
}
