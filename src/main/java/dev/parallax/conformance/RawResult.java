package dev.parallax.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What became of one test, as the process that ran it tells.
 *
 * @param test its name below its module: {@code LockTests.test_repr}
 * @param outcome what unittest says
 * @param text a traceback, a reason for skipping, or empty
 */
record RawResult(String test, Outcome outcome, String text) {
    private static final String MARK = "parallax-test";

    /** What unittest says. */
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED,
        HUNG
    }

    /** Returns it as one line. */
    String line() {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return "%s %s %s %s"
                .formatted(MARK, outcome, test, Base64.getEncoder().encodeToString(bytes));
    }

    /** Reads a line that {@link #line} made; none if it is something else. */
    static Optional<RawResult> parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 4 || !parts[0].equals(MARK)) {
            return Optional.empty();
        }
        String text = new String(Base64.getDecoder().decode(parts[3]), StandardCharsets.UTF_8);
        return Optional.of(new RawResult(parts[2], Outcome.valueOf(parts[1]), text));
    }
}
