package dev.parallax.testing.bite;

import java.nio.file.Path;
import java.util.Map;

/** One change of one side. */
sealed interface Mutant {
    /** Returns what was changed where. */
    Place place();

    /**
     * A class of the port.
     *
     * @param classes its class file, by binary name
     */
    record OfJava(Place place, Map<String, byte[]> classes) implements Mutant {}

    /**
     * A module of the original.
     *
     * @param file the module's file, which stays as it is
     * @param source what it reads like instead
     */
    record OfPython(Place place, Path file, String source) implements Mutant {}
}
