package dev.parallax.lab.python;

import java.nio.file.Path;

/**
 * An interpreter on this machine.
 *
 * @param executable its path, to be given to {@link Pythons#open}
 * @param version such as {@code 3.13.0}
 * @param freeThreaded whether it was built to run without a GIL
 */
public record FoundPython(Path executable, String version, boolean freeThreaded) {}
