/** Published measurements of real Pythons, and how close the model comes to them. */
@NullMarked
package dev.parallax.lab.fidelity;

import org.jspecify.annotations.NullMarked;
