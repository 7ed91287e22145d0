package dev.parallax.compare;

/**
 * A line while it is compared.
 *
 * @param index where it stood before any rewriting, from 0
 * @param text what the rewriting has left of it
 */
record Line(int index, String text) {}
