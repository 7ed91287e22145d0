/** What a Java port of a Python script implements. */
@NullMarked
package dev.parallax.port;

import org.jspecify.annotations.NullMarked;
