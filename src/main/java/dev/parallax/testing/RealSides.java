package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.backend.LiveBackend;
import dev.parallax.testing.backend.PythonModule;
import dev.parallax.testing.cpython.CpythonBackends;
import dev.parallax.testing.graalpy.GraalPyBackends;
import dev.parallax.testing.java.JavaPort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The backends of a launch, each started when it is first asked for. */
final class RealSides implements Sides, AutoCloseable {
    private final CpythonBackends cpython;
    private final GraalPyBackends graalpy;
    private final Map<List<Class<?>>, JavaPort> ports = new ConcurrentHashMap<>();

    RealSides(int pool) {
        cpython = CpythonBackends.create(pool);
        graalpy = GraalPyBackends.create(pool);
    }

    @Override
    public List<LiveBackend> python(ModuleFile module, Set<Side> wanted) {
        return sides(PythonModule.file(module.path()), wanted);
    }

    @Override
    public List<LiveBackend> clocked(ModuleFile module, Set<Side> wanted) {
        PythonModule plain = PythonModule.file(module.path());
        String source = plain.source() + Clocked.SOURCE;
        return sides(new PythonModule(plain.name(), plain.file(), source, plain.path()), wanted);
    }

    private List<LiveBackend> sides(PythonModule python, Set<Side> wanted) {
        List<LiveBackend> sides = new ArrayList<>();
        if (wanted.contains(Side.CPYTHON) && cpython.missing().isEmpty()) {
            sides.add(cpython.of(python));
        }
        if (wanted.contains(Side.GRAALPY)) {
            sides.add(graalpy.of(python));
        }
        return sides;
    }

    @Override
    public Map<Side, String> missing() {
        return cpython.missing().map(why -> Map.of(Side.CPYTHON, why)).orElse(Map.of());
    }

    @Override
    public Backend java(JavaSide side) {
        JavaPort port =
                ports.computeIfAbsent(
                        side.classes(), classes -> JavaPort.of(classes.toArray(new Class<?>[0])));
        return (side.shared() ? port.shared() : port).under(side.gil());
    }

    @Override
    public void close() {
        graalpy.close();
        cpython.close();
    }
}
