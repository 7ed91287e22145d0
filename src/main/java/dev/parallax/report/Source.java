package dev.parallax.report;

/**
 * A source file to show.
 *
 * @param label what to call it, such as its path
 * @param text all of it
 */
public record Source(String label, String text) {}
