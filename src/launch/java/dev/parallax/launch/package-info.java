/** What {@code java -jar} meets first: compiled for old virtual machines, so that it can speak. */
@NullMarked
package dev.parallax.launch;

import org.jspecify.annotations.NullMarked;
