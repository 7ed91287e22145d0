package dev.parallax.fuzz;

import java.util.List;
import java.util.Locale;

/** The vocabularies. */
public enum Kind {
    /** next, send, throw, close, yield from. */
    GENERATORS,
    /** await, bare yields, async generators, async with. */
    COROUTINES,
    /** Tasks and what they meet at, in virtual time. */
    ASYNCIO,
    /** concurrent.futures. */
    FUTURES;

    /** Returns the kinds that there are programs of. */
    public static List<Kind> available() {
        return List.of(values());
    }

    /** Returns the name that users type. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
