package dev.parallax.picture;

import dev.parallax.report.Source;

/**
 * A script and its port, to be shown beside each other.
 *
 * @param python the script
 * @param java the port
 */
public record SourcePair(Source python, Source java) {}
