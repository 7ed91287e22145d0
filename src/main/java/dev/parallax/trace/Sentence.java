package dev.parallax.trace;

/**
 * One sentence of an explanation.
 *
 * @param shape what it says without its times: equal shapes repeat each other
 */
record Sentence(long nanos, String shape, String text) {}
