package dev.parallax.cli;

import java.util.List;

/**
 * Something that a fresh JVM does once, with a limit in milliseconds or megabytes.
 *
 * @param name what {@code SemanticsFacts} calls it
 * @param title what the table calls it
 * @param unit ms or MB
 * @param limit the most it may be
 * @param heap the JVM's largest heap
 * @param woven whether the bodies were rewritten by the build
 */
record SemanticsFact(
        String name, String title, String unit, double limit, String heap, boolean woven) {
    static final List<SemanticsFact> ALL =
            List.of(
                    new SemanticsFact(
                            "firstUse", "first generator, built bodies", "ms", 100, "1g", true),
                    new SemanticsFact(
                            "firstUse", "first generator, run time", "ms", 100, "1g", false),
                    new SemanticsFact("deep", "100,000 yield from deep", "ms", 5_000, "1g", true),
                    new SemanticsFact("suspended", "1,000,000 generators", "MB", 256, "256m", true),
                    new SemanticsFact(
                            "sleeping", "1,000,000 sleeping tasks", "MB", 2_000, "2g", true));
}
