/** What threads and GILs did over time: recorded, saved as JSON, and read as spans of time. */
@NullMarked
package dev.parallax.trace;

import org.jspecify.annotations.NullMarked;
