package dev.parallax.semantics.generator;

import java.io.Serial;

/** A body can't be rewritten; the message says where and why. */
final class Refusal extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason);
    }
}
