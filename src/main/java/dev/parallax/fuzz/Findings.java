package dev.parallax.fuzz;

import java.util.List;

/**
 * What running programs showed.
 *
 * @param programs how many were run
 * @param known in how many of them GraalPy differed as it is known to
 * @param differences all other differences, shrunk
 */
public record Findings(long programs, long known, List<Difference> differences) {
    /** Copies the differences. */
    public Findings {
        differences = List.copyOf(differences);
    }
}
