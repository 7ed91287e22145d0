package dev.parallax.testing;

import dev.parallax.manifest.Comparison;

import java.util.function.BiConsumer;

/** One thing that is checked of a comparison once it has run. */
sealed interface ComparisonNode permits RuleNode, OrderNode {
    Comparison comparison();

    /** The name in the report. */
    String shown();

    /**
     * Checks what this node is about.
     *
     * @param report is told what differs and may, and what could not run
     */
    void check(Compared compared, BiConsumer<String, String> report);
}
