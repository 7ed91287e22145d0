package dev.parallax.conformance;

import dev.parallax.semantics.errors.Raise;
import dev.parallax.semantics.generator.Step;

import org.jspecify.annotations.Nullable;

/**
 * Python code that Java calls. It tells what it raises instead of raising it, so that Java sees its
 * own exceptions and not those of the border between the languages.
 */
public interface Code {
    /** Runs it: gives {@link Step.Returned} or {@link Step.Raised}. */
    Step run(@Nullable Object argument);

    /** Runs it as Java code: what it raises is thrown. */
    static @Nullable Object call(Code code, @Nullable Object argument) {
        return switch (Interrupts.around(() -> code.run(argument))) {
            case Step.Returned(var value) -> value;
            case Step.Raised(Throwable error) -> throw Raise.any(error);
            case Step.Yielded yielded -> throw new AssertionError("a call can't yield");
        };
    }
}
