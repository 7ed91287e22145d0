package dev.parallax.trace;

/**
 * A thread of a trace.
 *
 * @param number what the events call it
 * @param name its name
 * @param process the number of its process, counted from 0
 * @param gil the GIL that it uses, or -1 for none
 */
public record TraceThread(long number, String name, int process, int gil) {}
