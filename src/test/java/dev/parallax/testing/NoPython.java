package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.LiveBackend;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A machine without any Python. */
final class NoPython implements Sides, BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(Session.NAMESPACE).put(Sides.KEY, this);
    }

    @Override
    public List<LiveBackend> python(ModuleFile module, Set<Side> wanted) {
        return List.of();
    }

    @Override
    public List<LiveBackend> clocked(ModuleFile module, Set<Side> wanted) {
        return List.of();
    }

    @Override
    public Map<Side, String> missing() {
        return Map.of(Side.CPYTHON, "no CPython here", Side.GRAALPY, "no GraalPy here");
    }

    @Override
    public Backend java(JavaSide side) {
        throw new AssertionError("no Java side is asked for");
    }
}
