package dev.parallax.manifest;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A difference that may be met, declared with its reason.
 *
 * @param lanes the lanes it is about; empty for all
 * @param era the era it is about ({@code 2018}, {@code today}), if not both
 * @param where what differs
 * @param line matches, anywhere in it, a line (or exception text) that only one side has
 * @param expect what to think of it
 * @param since the runtime version that brought it, if it is a breaking change
 * @param reason why, in one sentence
 */
public record Difference(
        Set<String> lanes,
        Optional<String> era,
        Where where,
        Pattern line,
        Expect expect,
        Optional<String> since,
        String reason) {

    /** Copies the lanes. */
    public Difference {
        lanes = Set.copyOf(lanes);
    }

    /** What a difference was found in. */
    public enum Where {
        /** Lines on standard output. */
        STDOUT,
        /** Lines on standard error. */
        STDERR,
        /** The exit status or the uncaught exception. */
        EXIT,
        /** A lane's output against the slide's. */
        SLIDE
    }

    /** What to think of a declared difference. */
    public enum Expect {
        /** As right as no difference. */
        ACCEPTED,
        /** Right, and worth a look: shown first, never fails. */
        INTERESTING,
        /** Known, and wrong: fails. */
        FORBIDDEN
    }
}
