/**
 * Shows records and verdicts: on a terminal, as JSON, and two sources side by side. It decides
 * nothing, and treats all program output as hostile text.
 */
@NullMarked
package dev.parallax.report;

import org.jspecify.annotations.NullMarked;
