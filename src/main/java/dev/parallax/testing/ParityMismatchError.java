package dev.parallax.testing;

import dev.parallax.testing.parity.FailureText;
import dev.parallax.testing.parity.Judgement;

import org.opentest4j.AssertionFailedError;

/**
 * Two sides answer differently, or nothing was compared; {@code expected} and {@code actual} are
 * the answers, for a development environment's diff.
 *
 * <pre>{@code
 * @Test
 * void wrong(Parity parity) {
 *     ParityMismatchError wrong =
 *             Assertions.assertThrows(
 *                     ParityMismatchError.class,
 *                     () -> parity.of("total").and(() -> 4.0).with(List.of(1, 2)).check());
 *     assertThat(wrong.judgement().oddOneOut()).isEqualTo("java");
 * }
 * }</pre>
 */
public final class ParityMismatchError extends AssertionFailedError {
    private static final long serialVersionUID = 1L;

    private final transient Judgement judgement;

    ParityMismatchError(String message, Judgement judgement) {
        super(message, FailureText.expected(judgement), FailureText.actual(judgement));
        this.judgement = judgement;
    }

    /** Returns the verdict and what it rests on. */
    public Judgement judgement() {
        return judgement;
    }
}
