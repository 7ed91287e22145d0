package dev.parallax.compare;

import dev.parallax.manifest.Difference;
import dev.parallax.manifest.Difference.Expect;
import dev.parallax.manifest.Difference.Where;

import java.util.Optional;

/**
 * One thing that differs: a line that only one side has, or another end.
 *
 * @param where what it was found in
 * @param side which side has the line
 * @param index the line's place in that side's output (or in the slide), from 0; -1 for none
 * @param text the line as printed, or the end in words; untrusted
 * @param expect what to think of it; forbidden where it is not declared
 * @param declared the manifest's entry that fits, if one does
 */
public record Finding(
        Where where,
        Side side,
        int index,
        String text,
        Expect expect,
        Optional<Difference> declared) {

    /** A side of a comparison. */
    public enum Side {
        /** The reference lane, or the slide. */
        EXPECTED,
        /** The lane that is judged. */
        ACTUAL
    }

    /** Returns why it may differ, or that nothing says so. */
    public String reason() {
        return declared.map(Difference::reason).orElse("undeclared");
    }

    /** Returns the runtime version that brought the difference, if it is a breaking change. */
    public Optional<String> since() {
        return declared.flatMap(Difference::since);
    }

    Finding withExpect(Expect other) {
        return new Finding(where, side, index, text, other, declared);
    }
}
