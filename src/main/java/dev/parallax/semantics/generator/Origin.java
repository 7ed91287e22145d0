package dev.parallax.semantics.generator;

/**
 * Where a body was written, for stack traces.
 *
 * @param file the source file
 * @param type the class
 * @param method the method
 * @param hidden whether the rewritten class is hidden, and so missing in traces
 */
record Origin(String file, String type, String method, boolean hidden) {}
