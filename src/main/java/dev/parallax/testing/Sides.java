package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.LiveBackend;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where backends come from; kept for a whole launch, since starting a Python takes seconds. */
interface Sides {
    /** The key under which a test class's own ones stand in its store. */
    String KEY = "sides";

    /** Returns the Python sides among these that are there, CPython first. */
    List<LiveBackend> python(ModuleFile module, Set<Side> wanted);

    /** Returns the same with {@link Clocked#FUNCTION} in the module. */
    List<LiveBackend> clocked(ModuleFile module, Set<Side> wanted);

    /** Returns why sides are not there; empty if all are. */
    Map<Side, String> missing();

    /** Returns the Java side made of the named classes. */
    Backend java(JavaSide side);
}
