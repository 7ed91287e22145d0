package dev.parallax.conformance;

/**
 * What one test shows.
 *
 * @param suite the test file
 * @param test its name there
 * @param verdict what it shows
 * @param text why it is not applicable, or the traceback of a failure, or empty
 */
public record TestResult(String suite, String test, Verdict verdict, String text) {

    /** What a test shows about the Java classes. */
    public enum Verdict {
        /** They do what it asks for. */
        PASSED,
        /** They do something else, or never come to an end. */
        FAILED,
        /** It asks for something that the Java classes are not meant to have. */
        NOT_APPLICABLE,
        /** It passes, and is declared as not applicable. */
        PASSED_THOUGH_DECLARED
    }
}
