package dev.parallax.testing;

import dev.parallax.testing.backend.Backend;
import dev.parallax.testing.java.GilChoice;
import dev.parallax.testing.parity.Trial;
import dev.parallax.testing.parity.Vectors;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts a test's sides together. */
record Stand(ExtensionContext context, Home home) {
    /** Returns the module with the Python sides, as tests ask for it. */
    PyModule module() {
        return new PyModule(home.module(), this::pythons, home.limit());
    }

    /** Returns the Python sides; without any the test is aborted. */
    private List<Backend> pythons() {
        List<Backend> backends = oracles(Session.of(context).sides(context), wanted());
        if (backends.isEmpty()) {
            throw new TestAbortedException(
                    "no Python side: " + Session.of(context).sides(context).missing());
        }
        return backends;
    }

    /** Returns the sides to compare; the test is aborted if one is missing that must be there. */
    private Set<Side> wanted() {
        Map<Side, String> missing = Session.of(context).sides(context).missing();
        for (Side side : home.sides()) {
            if (Oracle.of(context).live() && missing.containsKey(side)) {
                throw new TestAbortedException(side.backend() + ": " + missing.get(side));
            }
        }
        return home.wanted(context);
    }

    /** Returns the sides of a test method, Python's first. */
    Trial trial(ParityRules rules, Backend java) {
        Sides sides = Session.of(context).sides(context);
        Set<Side> wanted = wanted();
        List<Backend> backends = new ArrayList<>(oracles(sides, wanted));
        if (wanted.contains(Side.JAVA)) {
            backends.add(java);
        }
        if (backends.size() < 2) {
            throw new TestAbortedException(
                    "nothing to compare with: of "
                            + wanted
                            + " only "
                            + backends.stream().map(Backend::name).toList()
                            + " is there; "
                            + sides.missing());
        }
        return new Trial(backends, rules.rules(), home.limit());
    }

    /** Returns the Python sides: live ones, recorded answers, or both. */
    private List<Backend> oracles(Sides sides, Set<Side> wanted) {
        Oracle oracle = Oracle.of(context);
        List<Backend> backends = new ArrayList<>();
        if (oracle.live()) {
            backends.addAll(sides.python(home.module(), wanted));
        }
        if (oracle.live() && oracle.writes() && !backends.isEmpty()) {
            backends.set(0, vectors().recording(backends.getFirst()));
        }
        if (oracle.recorded()) {
            backends.add(vectors().backend());
        }
        return backends;
    }

    private Vectors vectors() {
        return Session.of(context).vectors(Oracle.file(context, home.test()));
    }

    /** Returns one side with the function that measures; without that side the test is aborted. */
    Backend timed(Side side, GilChoice gil) {
        Sides sides = Session.of(context).sides(context);
        if (side == Side.JAVA) {
            return new ClockedJava(sides.java(new JavaSide(home.java(), true, gil)));
        }
        List<? extends Backend> found = sides.clocked(home.module(), Set.of(side));
        if (found.isEmpty()) {
            throw new TestAbortedException(
                    side.backend() + ": " + sides.missing().getOrDefault(side, "is not there"));
        }
        return found.getFirst();
    }

    /** Returns the Java side made of the classes that the test class names. */
    Backend javaByName(GilChoice gil) {
        if (home.java().isEmpty()) {
            throw new ExtensionConfigurationException(
                    home.test().getSimpleName()
                            + ": no Java side; give the test method parameters and a body, or name"
                            + " the port in @Parallax(java = ...)");
        }
        return Session.of(context)
                .sides(context)
                .java(new JavaSide(home.java(), home.shared(), gil));
    }
}
