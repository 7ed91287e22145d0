package dev.parallax.lab.fidelity;

import dev.parallax.lab.Subject;
import dev.parallax.semantics.gil.GilPolicy;
import dev.parallax.semantics.gil.NewGilPolicy;
import dev.parallax.semantics.gil.OldGilPolicy;
import dev.parallax.simulation.CheckSites;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real CPython and the GIL that it has by its version.
 *
 * @param subject the Python
 * @param policy its GIL
 * @param sites where it looks whether to let go
 */
record RealPython(Subject subject, GilPolicy policy, CheckSites sites) {
    static final GilPolicy NEW_GIL = new NewGilPolicy();

    private static final Pattern VERSION = Pattern.compile("CPython (\\d+)\\.(\\d+).*");
    private static final int HUNDRED = 100;
    private static final int NEW_GIL_SINCE = 302;
    private static final int FEW_SITES_SINCE = 310;

    /**
     * Recognises a Python by its name.
     *
     * @throws IllegalArgumentException if it is no CPython
     */
    static RealPython of(Subject subject) {
        Matcher version = VERSION.matcher(subject.name());
        if (!version.matches()) {
            throw new IllegalArgumentException(subject.name() + " is no CPython");
        }
        int number =
                Integer.parseInt(version.group(1)) * HUNDRED + Integer.parseInt(version.group(2));
        if (number < NEW_GIL_SINCE) {
            return new RealPython(subject, new OldGilPolicy(), CheckSites.TICKS);
        }
        return new RealPython(
                subject,
                NEW_GIL,
                number < FEW_SITES_SINCE
                        ? CheckSites.EVERY_INSTRUCTION
                        : CheckSites.BACK_EDGES_AND_CALLS);
    }

    /** Returns the name of the GIL that the subject is asked for. */
    String mode() {
        return policy instanceof OldGilPolicy ? "old" : "new";
    }
}
