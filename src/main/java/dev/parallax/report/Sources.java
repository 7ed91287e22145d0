package dev.parallax.report;

import dev.parallax.manifest.Comparison;

import java.io.IOException;
import java.util.Optional;

/** Finds what was run, to be shown beside what came of it. */
@FunctionalInterface
public interface Sources {
    /**
     * A script and its port.
     *
     * @param python the script
     * @param session what is typed at the prompt after it, if anything
     * @param java the port
     */
    record Sides(Source python, Optional<Source> session, Source java) {}

    /**
     * Returns a comparison's sources.
     *
     * @throws IOException if they are not at hand any more
     */
    Sides of(Comparison comparison) throws IOException;
}
