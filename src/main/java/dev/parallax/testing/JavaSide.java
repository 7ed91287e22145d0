package dev.parallax.testing;

import dev.parallax.testing.java.GilChoice;

import java.util.List;

/**
 * The Java side that a test class names.
 *
 * @param shared whether static state stays from case to case
 * @param gil what its parts get that ask for one
 */
record JavaSide(List<Class<?>> classes, boolean shared, GilChoice gil) {}
