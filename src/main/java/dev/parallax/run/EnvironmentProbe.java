package dev.parallax.run;

import dev.parallax.record.Environment;

/** Looks at the machine and the host. */
public final class EnvironmentProbe {
    private EnvironmentProbe() {}

    /** Returns what a record says of this machine. */
    public static Environment observe() {
        String version = EnvironmentProbe.class.getPackage().getImplementationVersion();
        return new Environment(
                version == null ? "unpackaged" : version,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                System.getProperty("java.vm.name"));
    }
}
