package dev.parallax.manifest;

import org.tomlj.TomlPosition;

/**
 * A text in a manifest, and where it stands.
 *
 * @param text the text
 * @param at the position of its key, or its own inside a list
 */
record Value(String text, TomlPosition at) {}
