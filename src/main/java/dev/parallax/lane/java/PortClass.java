package dev.parallax.lane.java;

import java.util.List;

/**
 * A port, ready to be loaded.
 *
 * @param name its binary name
 * @param codePath the folders it is in, beside the class path
 */
record PortClass(String name, List<String> codePath) {}
